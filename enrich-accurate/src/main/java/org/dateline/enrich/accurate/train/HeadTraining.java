package org.dateline.enrich.accurate.train;

import java.util.Arrays;
import java.util.List;
import org.dateline.enrich.accurate.Head;
import org.dateline.enrich.accurate.SentenceEncoder;
import org.dateline.enrich.topic.TopicScores;

/** Fits a {@link Head}: a logistic regression in which every class counts the same, however many examples it has. */
final class HeadTraining {
    private static final int TOPS = TopicScores.TOPS;
    private static final int ROW = SentenceEncoder.SIZE + 1;

    /** Pulls the weights towards 0. By cross-validation: three times more or less costs less than a point. */
    private static final double RIDGE = 1e-4;

    private static final int MOST_STEPS = 120;

    private final List<Example> examples;
    private final double[] classWeights;
    private final double all;

    private HeadTraining(List<Example> examples) {
        this.examples = examples;
        this.classWeights = new double[TOPS];
        for (Example example : examples) {
            classWeights[example.top()] += example.weight();
        }
        this.all = Arrays.stream(classWeights).filter(weight -> weight > 0).count();
    }

    /** @param weight how much it counts beside others of its class */
    record Example(Vector vector, int top, double weight) {}

    /** A vector in a record. */
    interface Vector {
        float[] numbers();
    }

    static Head fit(List<Example> examples) {
        HeadTraining training = new HeadTraining(examples);
        double[] flat = Minimum.of(training::loss, TOPS * ROW, MOST_STEPS);
        float[][] weights = new float[TOPS][ROW];
        for (int i = 0; i < flat.length; i++) {
            weights[i / ROW][i % ROW] = (float) flat[i];
        }
        return new Head(weights);
    }

    private double loss(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (Example example : examples) {
            float[] vector = example.vector().numbers();
            double[] shares = Head.softmax(scores(weights, vector), 1);
            double weight = example.weight() / classWeights[example.top()] / all;
            loss -= weight * StrictMath.log(Math.max(1e-300, shares[example.top()]));
            for (int top = 0; top < TOPS; top++) {
                addTo(gradient, top, weight * (shares[top] - (top == example.top() ? 1 : 0)), vector);
            }
        }
        return loss + ridge(weights, gradient);
    }

    private static double[] scores(double[] weights, float[] vector) {
        double[] scores = new double[TOPS];
        for (int top = 0; top < TOPS; top++) {
            int row = top * ROW;
            double sum = weights[row + ROW - 1];
            for (int i = 0; i < vector.length; i++) {
                sum += weights[row + i] * vector[i];
            }
            scores[top] = sum;
        }
        return scores;
    }

    private static void addTo(double[] gradient, int top, double slope, float[] vector) {
        int row = top * ROW;
        for (int i = 0; i < vector.length; i++) {
            gradient[row + i] += slope * vector[i];
        }
        gradient[row + ROW - 1] += slope;
    }

    private static double ridge(double[] weights, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i % ROW != ROW - 1) {
                sum += weights[i] * weights[i];
                gradient[i] += RIDGE * weights[i];
            }
        }
        return RIDGE / 2 * sum;
    }
}
