package org.dateline.enrich.topic.fine;

import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.text.ResourceLines;
import org.dateline.enrich.topic.fine.Signs.Said;

/** How signs become a probability: a logistic curve over a few numbers. Immutable. */
public final class FineWeights {
    /** Beside this class: a line for each of {@link #NAMES}, name and weight, a tab between. */
    public static final String RESOURCE = "fine-weights.tsv";

    /** What is asked of a topic's signs, in the order of {@link #numbers}. */
    public static final List<String> NAMES = List.of(
            "always",
            "in-front",
            "behind-by-length",
            "different-terms",
            "strong-term",
            "in-title",
            "of-the-best",
            "rank",
            "own",
            "depth",
            "length",
            "different-by-length");

    private static final double FULL = 4;
    private static final double USUAL_LENGTH = 60;

    private final double[] weights;

    public FineWeights(double[] weights) {
        if (weights.length != NAMES.size()) {
            throw new IllegalArgumentException(
                    "fine topics have " + weights.length + " weights: must be " + NAMES.size());
        }
        this.weights = weights.clone();
    }

    /** The same on every machine. */
    int checksum() {
        return Arrays.hashCode(weights);
    }

    static FineWeights load() {
        return parse(ResourceLines.of(FineWeights.class, RESOURCE));
    }

    static FineWeights parse(List<String> lines) {
        double[] weights = new double[lines.size()];
        for (int i = 0; i < weights.length; i++) {
            String[] fields = lines.get(i).split("\t", -1);
            if (i >= NAMES.size() || !fields[0].equals(NAMES.get(i))) {
                throw new IllegalArgumentException(RESOURCE + " has " + fields[0] + ": must be " + NAMES);
            }
            weights[i] = Double.parseDouble(fields[1]);
        }
        return new FineWeights(weights);
    }

    double weight(int number) {
        return weights[number];
    }

    /**
     * @param best what is said for the topic for which most is said
     * @param rank 1 for that one, 2 for the next
     */
    static double[] numbers(FineTerms terms, Signs signs, int topic, double best, int rank) {
        Said said = signs.of(topic);
        double sum = signs.sum(topic);
        double length = USUAL_LENGTH / (USUAL_LENGTH + signs.length());
        return new double[] {
            1,
            Math.log1p(said.front),
            Math.log1p((said.own - said.front) * length),
            Math.min(said.different + said.below / 2.0, FULL) / FULL,
            said.strong ? 1 : 0,
            said.title ? 1 : 0,
            sum / Math.max(best, 1e-9),
            1.0 / rank,
            said.own / Math.max(sum, 1e-9),
            (terms.concept(topic).level() - 2) / 2.0,
            Math.log1p(signs.length() / USUAL_LENGTH),
            Math.log1p(said.different * length)
        };
    }

    public double probability(double[] numbers) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
