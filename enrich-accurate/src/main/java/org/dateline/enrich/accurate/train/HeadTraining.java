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
            weights[i % TOPS][i / TOPS] = (float) flat[i];
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
            shares[example.top()] -= 1;
            for (int top = 0; top < TOPS; top++) {
                shares[top] *= weight;
            }
            addTo(gradient, shares, vector);
        }
        return loss + ridge(weights, gradient);
    }

    /** The weights lie by number, then by top level: so the processor works on several top levels at a time. */
    private static double[] scores(double[] weights, float[] vector) {
        double[] scores = Arrays.copyOfRange(weights, vector.length * TOPS, ROW * TOPS);
        for (int i = 0; i < vector.length; i++) {
            double number = vector[i];
            int row = i * TOPS;
            for (int top = 0; top < TOPS; top++) {
                scores[top] += number * weights[row + top];
            }
        }
        return scores;
    }

    private static void addTo(double[] gradient, double[] slopes, float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            double number = vector[i];
            int row = i * TOPS;
            for (int top = 0; top < TOPS; top++) {
                gradient[row + top] += number * slopes[top];
            }
        }
        for (int top = 0; top < TOPS; top++) {
            gradient[vector.length * TOPS + top] += slopes[top];
        }
    }

    private static double ridge(double[] weights, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < SentenceEncoder.SIZE * TOPS; i++) {
            sum += weights[i] * weights[i];
            gradient[i] += RIDGE * weights[i];
        }
        return RIDGE / 2 * sum;
    }
}
