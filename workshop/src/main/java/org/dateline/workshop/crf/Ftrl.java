package org.dateline.workshop.crf;

/**
 * Weights that learn by FTRL-proximal: each its own rate, and exactly zero until there is reason for more. McMahan et al.,
 * "Ad Click Prediction: a View from the Trenches", KDD 2013.
 */
final class Ftrl {
    private final CrfTraining training;
    private final float[] z;
    private final float[] rootN;
    private final float[] weights;

    Ftrl(int size, CrfTraining training) {
        this.training = training;
        z = new float[size];
        rootN = new float[size];
        weights = new float[size];
    }

    float[] weights() {
        return weights;
    }

    void learn(int index, float gradient) {
        float before = rootN[index];
        float after = (float) Math.sqrt(before * before + gradient * gradient);
        z[index] += gradient - (after - before) / training.rate() * weights[index];
        rootN[index] = after;
        float pull = z[index];
        float threshold = training.l1();
        if (Math.abs(pull) <= threshold) {
            weights[index] = 0;
        } else {
            weights[index] = -(pull - Math.signum(pull) * threshold) / ((1 + after) / training.rate() + training.l2());
        }
    }
}
