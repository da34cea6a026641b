package org.dateline.enrich.accurate.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.accurate.Concepts;
import org.dateline.enrich.accurate.Head;
import org.dateline.enrich.accurate.Opening;
import org.dateline.enrich.accurate.SentenceEncoder;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.train.TopicItem;
import org.dateline.enrich.topic.train.TopicTeacher;
import org.jspecify.annotations.Nullable;

/**
 * Labels texts by the encoder's vectors: a head trained on what people labelled, mixed with how near a text is to the
 * concepts of the vocabulary.
 */
public final class MiniLmTeacher implements TopicTeacher {
    /** A file that keeps vectors from one run to the next; without it they are computed anew. */
    public static final String CACHE = "dateline.vectors";

    /** What the nearest concepts say counts so much, and the head the rest. By cross-validation. */
    static final double NEARNESS_SHARE = 0.3;

    static final double NEARNESS_TEMPERATURE = 0.05;

    private static final int MOST_OF_A_CLASS = 1200;
    private static final double NOISY = 0.3;

    private final Concepts concepts = Concepts.load();
    private final SentenceEncoder encoder = SentenceEncoder.load();
    private final VectorCache vectors = VectorCache.open(encoder::encode, cacheFile());

    /** For {@link java.util.ServiceLoader}. */
    public MiniLmTeacher() {}

    private static @Nullable Path cacheFile() {
        String file = System.getProperty(CACHE);
        return file == null ? null : Path.of(file);
    }

    @Override
    public String name() {
        return SentenceEncoder.VERSION;
    }

    @Override
    public float[] embed(String text) {
        return vectors.vector(text).clone();
    }

    @Override
    public Labels learn(List<TopicItem> items) {
        List<HeadTraining.Example> examples = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            float[] vector = concepts.vector(i);
            examples.add(new HeadTraining.Example(() -> vector, concepts.top(i), 1));
        }
        for (TopicItem item : chosen(items)) {
            float[] vector = vector(item.title(), item.text());
            examples.add(new HeadTraining.Example(() -> vector, item.primary(), noisy(item) ? NOISY : 1));
        }
        Head head = HeadTraining.fit(examples);
        return (title, text) -> label(head, vector(title, text));
    }

    private float[] vector(String title, String text) {
        return vectors.vector(Opening.of(title, text));
    }

    private double[] label(Head head, float[] vector) {
        double[] label = head.shares(vector);
        double[] near = Head.softmax(concepts.nearness(concepts.cosines(vector)), NEARNESS_TEMPERATURE);
        for (int top = 0; top < label.length; top++) {
            label[top] += NEARNESS_SHARE * (near[top] - label[top]);
        }
        return label;
    }

    /** A limited number of each class, the sources in turn, people before rules. */
    private static List<TopicItem> chosen(List<TopicItem> items) {
        Map<String, Integer> turns = new HashMap<>();
        record Ranked(TopicItem item, int turn) {}
        List<Ranked> ranked = new ArrayList<>();
        for (TopicItem item : items) {
            int turn = turns.merge(item.primary() + item.source(), 1, Integer::sum);
            ranked.add(new Ranked(item, noisy(item) ? MOST_OF_A_CLASS * 100 + turn : turn));
        }
        ranked.sort(Comparator.comparingInt(Ranked::turn));
        int[] counts = new int[TopicScores.TOPS];
        return ranked.stream()
                .map(Ranked::item)
                .filter(item -> counts[item.primary()]++ < MOST_OF_A_CLASS)
                .toList();
    }

    private static boolean noisy(TopicItem item) {
        return item.source().toLowerCase(Locale.ROOT).contains("keyword");
    }
}
