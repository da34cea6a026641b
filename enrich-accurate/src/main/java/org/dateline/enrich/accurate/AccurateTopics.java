package org.dateline.enrich.accurate;

import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.VectorSource;

/**
 * The cascade: where the fast tier is sure its answer stands, and costs microseconds; elsewhere the encoder reads the
 * title and the first words, which costs ten milliseconds. Thread-safe; close it when no more texts come.
 */
public final class AccurateTopics implements TopicScorer, VectorSource, AutoCloseable {
    /**
     * Share of the fast tier's first choice from which it is believed: on the open half of the test set half of the items
     * are, and no threshold does better; docs/accurate-topics.md has the others.
     */
    static final double SURE = 0.6;

    private final TopicScorer fast;
    private final AccurateModel model = AccurateModel.load();
    private final Concepts concepts = Concepts.load();
    private final RecentVectors vectors;

    AccurateTopics(TopicScorer fast, SentenceEncoder encoder) {
        this.fast = fast;
        this.vectors = new RecentVectors(encoder);
    }

    @Override
    public String version() {
        return "accurate-" + model.version() + "+" + fast.version();
    }

    @Override
    public TopicScores score(String title, String text) {
        TopicScores quick = fast.score(title, text);
        if (quick.share(quick.best()) >= SURE) {
            return quick;
        }
        double[] shares = Mixture.of(model.head(), concepts, vectors.of(Opening.of(title, text)), quick);
        double[] confidences = new double[shares.length];
        for (int top = 0; top < shares.length; top++) {
            confidences[top] = model.calibration().confidence(shares[top]);
        }
        return new TopicScores(shares, confidences, quick.fine());
    }

    @Override
    public String vectorModel() {
        return SentenceEncoder.VERSION;
    }

    @Override
    public float[] vector(String title, String text) {
        return vectors.of(Opening.of(title, text)).clone();
    }

    @Override
    public void close() {
        vectors.close();
    }
}
