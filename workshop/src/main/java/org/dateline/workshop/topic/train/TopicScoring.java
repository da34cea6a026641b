package org.dateline.workshop.topic.train;

import java.util.Locale;
import org.dateline.enrich.topic.TopicScores;
import org.dateline.enrich.topic.Vocabulary;

/** Counts how often the best top level is the right one. Filled by one thread. */
public final class TopicScoring {
    private static final int TOPS = TopicScores.TOPS;

    private final int[] gold = new int[TOPS];
    private final int[] given = new int[TOPS];
    private final int[] right = new int[TOPS];
    private int items;
    private int acceptable;

    /** @param shares over the top levels, the greatest of which is the answer */
    public void add(TopicItem item, double[] shares) {
        int best = 0;
        for (int top = 1; top < TOPS; top++) {
            best = shares[top] > shares[best] ? top : best;
        }
        add(item, best);
    }

    public void add(TopicItem item, int best) {
        items++;
        gold[item.primary()]++;
        given[best]++;
        right[best] += best == item.primary() ? 1 : 0;
        acceptable += item.acceptable().contains(best) ? 1 : 0;
    }

    public int items() {
        return items;
    }

    /** Share of the items whose best top level is the primary one. */
    public double accuracy() {
        int sum = 0;
        for (int count : right) {
            sum += count;
        }
        return sum / (double) Math.max(1, items);
    }

    /** Share of the items whose best top level is an acceptable one. */
    public double anyOf() {
        return acceptable / (double) Math.max(1, items);
    }

    /** Mean F1 of the top levels that the gold has. */
    public double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int top = 0; top < TOPS; top++) {
            if (gold[top] > 0) {
                classes++;
                sum += 2.0 * right[top] / (gold[top] + given[top]);
            }
        }
        return sum / Math.max(1, classes);
    }

    /** @return share of the items of a top level that got it, or NaN where there are none */
    public double recall(int top) {
        return right[top] / (double) gold[top];
    }

    public int gold(int top) {
        return gold[top];
    }

    public int given(int top) {
        return given[top];
    }

    public String table(Vocabulary vocabulary) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "accuracy %.3f  macro-F1 %.3f  any-of %.3f  on %d items%n",
                accuracy(),
                macroF1(),
                anyOf(),
                items));
        for (int top = 0; top < TOPS; top++) {
            if (gold[top] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "  recall %.2f of %3d, given %3d  %s%n",
                        recall(top),
                        gold[top],
                        given[top],
                        vocabulary.top(top).label()));
            }
        }
        return table.toString();
    }
}
