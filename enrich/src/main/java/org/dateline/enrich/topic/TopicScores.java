package org.dateline.enrich.topic;

import java.util.Map;

/**
 * What a {@link TopicScorer} says about a text. Top levels are numbered 0..16 in the order of their codes, 01000000 to
 * 17000000. Immutable.
 */
public final class TopicScores {
    /** How many top levels there are. */
    public static final int TOPS = 17;

    private final double[] shares;
    private final double[] confidences;
    private final Map<Integer, Double> fine;

    /**
     * @param shares how the text divides over the top levels; 17 numbers whose sum is 1
     * @param confidences for each top level how sure it is that an editor would accept it for this text, calibrated; 17
     *     numbers 0..1, each independent of the others
     * @param fine the same for topics below, by their code without prefix ({@code 20000638}); may be empty where the
     *     scorer has no opinion on them
     */
    public TopicScores(double[] shares, double[] confidences, Map<Integer, Double> fine) {
        if (shares.length != TOPS || confidences.length != TOPS) {
            throw new IllegalArgumentException("scores are " + shares.length + " and " + confidences.length
                    + " numbers: must be " + TOPS + " each");
        }
        this.shares = shares.clone();
        this.confidences = confidences.clone();
        this.fine = Map.copyOf(fine);
    }

    /** For each top level, as they were given. */
    public double[] shares() {
        return shares.clone();
    }

    public double share(int top) {
        return shares[top];
    }

    public double confidence(int top) {
        return confidences[top];
    }

    public Map<Integer, Double> fine() {
        return fine;
    }

    /** The top level with the greatest share. */
    public int best() {
        int best = 0;
        for (int top = 1; top < TOPS; top++) {
            if (shares[top] > shares[best]) {
                best = top;
            }
        }
        return best;
    }
}
