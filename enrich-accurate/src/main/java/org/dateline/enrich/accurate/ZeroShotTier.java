package org.dateline.enrich.accurate;

import java.util.Map;
import org.dateline.enrich.topic.TopicScorer;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.TopicTier;

/**
 * How near a text is to the concepts of the vocabulary, and nothing learnt: what the other tiers are compared with. Its
 * confidences are bare shares, not calibrated.
 */
public final class ZeroShotTier implements TopicTier {
    private static final double TEMPERATURE = 0.05;

    /** For {@link java.util.ServiceLoader}. */
    public ZeroShotTier() {}

    @Override
    public String name() {
        return "zero-shot";
    }

    @Override
    public TopicScorer open(TopicScorer fast) {
        SentenceEncoder encoder = SentenceEncoder.load();
        Concepts concepts = Concepts.load();
        return new TopicScorer() {
            @Override
            public String version() {
                return "zero-shot-" + SentenceEncoder.VERSION;
            }

            @Override
            public TopicScores score(String title, String text) {
                float[] vector = encoder.encode(Opening.of(title, text));
                double[] shares = Head.softmax(concepts.nearness(concepts.cosines(vector)), TEMPERATURE);
                return new TopicScores(shares, shares, Map.of());
            }

            @Override
            public void close() {
                encoder.close();
            }
        };
    }
}
