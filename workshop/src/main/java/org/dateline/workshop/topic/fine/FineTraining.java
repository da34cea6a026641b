package org.dateline.workshop.topic.fine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.topic.Concept;
import org.dateline.enrich.topic.Vocabulary;
import org.dateline.enrich.topic.fine.FineTerms;
import org.dateline.enrich.topic.fine.FineTopics;
import org.dateline.enrich.topic.fine.FineTopics.Candidate;
import org.dateline.enrich.topic.fine.FineWeights;
import org.dateline.enrich.topic.fine.Signs;
import org.dateline.workshop.topic.train.TopicItem;

/**
 * Learns the weights that make a probability of the signs: logistic regression on the candidates of labelled items. A
 * candidate is right if the item has its topic, or one below it. Deterministic.
 */
public final class FineTraining {
    /** What is rebuilt. */
    public static final String RESOURCE = FineWeights.RESOURCE;

    private static final int COUNTS = 3;
    private static final int ROUNDS = 8000;
    private static final double RATE = 0.25;
    private static final double DECAY = 1e-3;

    private final Vocabulary vocabulary = Vocabulary.load();
    private final FineTerms terms = FineTerms.load(vocabulary);
    private final List<double[]> numbers = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    /**
     * @param written items of a few top levels
     * @param development items of the others, fewer, so each counts for {@value #COUNTS}
     * @return the lines of {@link FineWeights#RESOURCE}
     */
    public static List<String> train(List<TopicItem> written, List<TopicItem> development) {
        FineTraining training = new FineTraining();
        List<TopicItem> items = new ArrayList<>(written);
        for (int i = 0; i < COUNTS; i++) {
            items.addAll(development);
        }
        items.stream().filter(item -> !item.fine().isEmpty()).forEach(training::add);
        double[] weights = training.fit();
        List<String> lines = new ArrayList<>();
        lines.add("# How signs become a probability, learnt on " + training.right.size() + " candidates of "
                + written.size() + " and " + development.size() + " items. Made by: dateline train fine-topics");
        for (int i = 0; i < weights.length; i++) {
            lines.add(FineWeights.NAMES.get(i) + "\t" + String.format(Locale.ROOT, "%.4f", weights[i]));
        }
        return lines;
    }

    private void add(TopicItem item) {
        FineTopics topics = new FineTopics(terms, new FineWeights(new double[FineWeights.NAMES.size()]));
        Signs signs = topics.read(item.title(), item.text());
        for (Candidate candidate : topics.candidates(signs, labelled(item)::contains)) {
            numbers.add(candidate.numbers());
            right.add(right(terms.concept(candidate.topic()), item.fine()));
        }
    }

    /** Where an item names no topic under a top level, nobody said that there is none. */
    private Set<Integer> labelled(TopicItem item) {
        return item.fine().stream()
                .map(vocabulary::find)
                .filter(Objects::nonNull)
                .map(Concept::topIndex)
                .collect(Collectors.toSet());
    }

    private boolean right(Concept concept, Set<Integer> wanted) {
        return wanted.stream()
                .map(vocabulary::find)
                .anyMatch(gold -> gold != null && (gold.code() == concept.code() || gold.under(concept)));
    }

    private double[] fit() {
        double[] weights = new double[FineWeights.NAMES.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = slope(weights);
            for (int i = 0; i < weights.length; i++) {
                double pull = i == 0 ? 0 : DECAY * weights[i];
                weights[i] -= RATE * (slope[i] / numbers.size() + pull);
            }
        }
        return weights;
    }

    private double[] slope(double[] weights) {
        FineWeights now = new FineWeights(weights);
        double[] slope = new double[weights.length];
        for (int n = 0; n < numbers.size(); n++) {
            double[] row = numbers.get(n);
            double error = now.probability(row) - (right.get(n) ? 1 : 0);
            for (int i = 0; i < slope.length; i++) {
                slope[i] += error * row[i];
            }
        }
        return slope;
    }
}
