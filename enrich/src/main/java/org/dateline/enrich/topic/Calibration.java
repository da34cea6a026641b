package org.dateline.enrich.topic;

/**
 * Turns a score into how often such a score has been right: a line through knots, flat beyond its ends. Immutable.
 *
 * <p>The knots lie on a logistic curve fitted to texts that the scorer had not been trained on, so more score never means
 * less confidence.
 */
public final class Calibration {
    private final float[] scores;
    private final float[] confidences;

    /**
     * @param scores ascending
     * @param confidences 0..1, not descending, as many
     */
    public Calibration(float[] scores, float[] confidences) {
        if (scores.length == 0 || scores.length != confidences.length) {
            throw new IllegalArgumentException("calibration has " + scores.length + " scores and " + confidences.length
                    + " confidences: must be as many, and at least one");
        }
        this.scores = scores.clone();
        this.confidences = confidences.clone();
    }

    public double confidence(double score) {
        int last = scores.length - 1;
        if (score <= scores[0]) {
            return confidences[0];
        }
        if (score >= scores[last]) {
            return confidences[last];
        }
        int above = 1;
        while (scores[above] < score) {
            above++;
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return confidences[above - 1] + share * (confidences[above] - confidences[above - 1]);
    }

    public float[] scores() {
        return scores.clone();
    }

    public float[] confidences() {
        return confidences.clone();
    }
}
