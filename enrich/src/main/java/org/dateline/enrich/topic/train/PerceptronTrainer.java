package org.dateline.enrich.topic.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.enrich.topic.Perceptron;
import org.dateline.enrich.topic.TopicScores;

/**
 * Fits a {@link Perceptron} to soft labels by Adam on small batches, with dropout. One thread and a fixed seed: the same
 * examples give the same weights to the last bit.
 */
final class PerceptronTrainer {
    private static final int TOPS = TopicScores.TOPS;
    private static final int BATCH = 256;
    private static final float RATE = 2e-3f;
    private static final float KEPT = 0.8f;
    private static final float DECAY = 1e-5f;

    private final int inputs;
    private final int hidden;
    private final float[] first;
    private final float[] second;
    private final float[] firstSlope;
    private final float[] secondSlope;
    private final Adam firstAdam;
    private final Adam secondAdam;
    private final SplittableRandom random;

    PerceptronTrainer(int inputs, int hidden, long seed) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.random = new SplittableRandom(seed);
        this.first = start(hidden, inputs, 1);
        this.second = start(TOPS, hidden, (float) (1 / Math.sqrt(hidden)));
        this.firstSlope = new float[first.length];
        this.secondSlope = new float[second.length];
        this.firstAdam = new Adam(first);
        this.secondAdam = new Adam(second);
    }

    /** The inputs have length 1, so weights of size 1 make units of size 1. */
    private float[] start(int rows, int columns, float size) {
        float[] weights = new float[rows * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                weights[row * (columns + 1) + column] = (float) (random.nextDouble() * 2 - 1) * 1.7f * size;
            }
        }
        return weights;
    }

    Perceptron fit(List<Example> examples, int epochs) {
        double mean = examples.stream()
                .mapToDouble(example -> example.weight)
                .average()
                .orElse(1);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, index -> index);
        int steps = Math.max(1, epochs * (order.length / BATCH));
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            SoftmaxTrainer.shuffle(order, random);
            for (int from = 0; from + BATCH <= order.length; from += BATCH) {
                for (int i = from; i < from + BATCH; i++) {
                    Example example = examples.get(order[i]);
                    addSlopes(example, (float) (example.weight / mean / BATCH));
                }
                float rate = RATE * (1 - step++ / (float) steps);
                firstAdam.step(first, firstSlope, rate * 10);
                secondAdam.step(second, secondSlope, rate);
            }
        }
        return new Perceptron(inputs, hidden, first.clone(), second.clone());
    }

    private void addSlopes(Example example, float weight) {
        float[] units = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            int row = unit * (inputs + 1);
            float sum = first[row + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += first[row + i] * example.meaning[i];
            }
            units[unit] = sum > 0 && random.nextDouble() < KEPT ? sum / KEPT : 0;
        }
        float[] slopes = new float[TOPS];
        for (int top = 0; top < TOPS; top++) {
            int row = top * (hidden + 1);
            float sum = second[row + hidden];
            for (int unit = 0; unit < hidden; unit++) {
                sum += second[row + unit] * units[unit];
            }
            slopes[top] = sum;
        }
        SoftmaxTrainer.softmax(slopes);
        for (int top = 0; top < TOPS; top++) {
            slopes[top] = (slopes[top] - example.target[top]) * weight;
        }
        back(example, units, slopes);
    }

    private void back(Example example, float[] units, float[] slopes) {
        for (int unit = 0; unit < hidden; unit++) {
            if (units[unit] > 0) {
                float slope = 0;
                for (int top = 0; top < TOPS; top++) {
                    int weight = top * (hidden + 1) + unit;
                    slope += slopes[top] * second[weight];
                    secondSlope[weight] += slopes[top] * units[unit];
                }
                slope /= KEPT;
                int row = unit * (inputs + 1);
                for (int i = 0; i < inputs; i++) {
                    firstSlope[row + i] += slope * example.meaning[i];
                }
                firstSlope[row + inputs] += slope;
            }
        }
        for (int top = 0; top < TOPS; top++) {
            secondSlope[top * (hidden + 1) + hidden] += slopes[top];
        }
    }

    /** D. Kingma, J. Ba, Adam: a method for stochastic optimization, 2015. */
    private static final class Adam {
        private final float[] means;
        private final float[] squares;
        private double meanShare = 1;
        private double squareShare = 1;

        Adam(float[] weights) {
            means = new float[weights.length];
            squares = new float[weights.length];
        }

        void step(float[] weights, float[] slopes, float rate) {
            meanShare *= 0.9;
            squareShare *= 0.999;
            float meanScale = (float) (1 / (1 - meanShare));
            float squareScale = (float) (1 / (1 - squareShare));
            for (int i = 0; i < weights.length; i++) {
                float slope = slopes[i] + DECAY * weights[i];
                means[i] = 0.9f * means[i] + 0.1f * slope;
                squares[i] = 0.999f * squares[i] + 0.001f * slope * slope;
                weights[i] -= rate * means[i] * meanScale / ((float) Math.sqrt(squares[i] * squareScale) + 1e-8f);
                slopes[i] = 0;
            }
        }
    }
}
