package org.dateline.enrich.topic.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.enrich.topic.Calibration;

/** Isotonic regression by pooling neighbours that are in the wrong order. */
public final class Isotonic {
    private static final int FEWEST = 25;

    private Isotonic() {}

    /** @param right whether the score's claim was true */
    public record Outcome(double score, boolean right) {}

    /** One knot a pool, at its mean score. */
    public static Calibration fit(List<Outcome> outcomes) {
        List<Pool> pools = new ArrayList<>();
        List<Outcome> sorted = outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::score))
                .toList();
        for (int from = 0; from < sorted.size(); from += FEWEST) {
            pools.add(Pool.of(sorted.subList(from, Math.min(from + FEWEST, sorted.size()))));
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).share() >= last(pools).share()) {
                Pool upper = pools.remove(pools.size() - 1);
                pools.set(pools.size() - 1, last(pools).with(upper));
            }
        }
        float[] scores = new float[pools.size()];
        float[] confidences = new float[pools.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (pools.get(i).sum / pools.get(i).count);
            confidences[i] = (float) pools.get(i).share();
        }
        return new Calibration(scores, confidences);
    }

    private static Pool last(List<Pool> pools) {
        return pools.get(pools.size() - 1);
    }

    private record Pool(double sum, int right, int count) {
        static Pool of(List<Outcome> outcomes) {
            return new Pool(
                    outcomes.stream().mapToDouble(Outcome::score).sum(),
                    (int) outcomes.stream().filter(Outcome::right).count(),
                    outcomes.size());
        }

        /** With a little doubt, so that no pool is ever wholly sure. */
        double share() {
            return (right + 0.5) / (count + 1.0);
        }

        Pool with(Pool other) {
            return new Pool(sum + other.sum, right + other.right, count + other.count);
        }
    }
}
