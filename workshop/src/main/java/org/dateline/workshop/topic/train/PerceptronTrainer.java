package org.dateline.workshop.topic.train;

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
    private static final float KEPT = 0.6f;
    private static final float DECAY = 1e-5f;

    private final int inputs;
    private final int hidden;
    /** A row for each input and the biases: turned round, as the processor likes them. */
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
        this.first = start(inputs, hidden, 1);
        this.second = start(hidden, TOPS, (float) (1 / Math.sqrt(hidden)));
        this.firstSlope = new float[first.length];
        this.secondSlope = new float[second.length];
        this.firstAdam = new Adam(first);
        this.secondAdam = new Adam(second);
    }

    /** The inputs have length 1, so weights of size 1 make units of size 1. */
    private float[] start(int rows, int columns, float size) {
        float[] weights = new float[(rows + 1) * columns];
        for (int weight = 0; weight < rows * columns; weight++) {
            weights[weight] = (float) (random.nextDouble() * 2 - 1) * 1.7f * size;
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
        return new Perceptron(inputs, hidden, turned(first, inputs + 1, hidden), turned(second, hidden + 1, TOPS));
    }

    private void addSlopes(Example example, float weight) {
        float[] units = Arrays.copyOfRange(first, inputs * hidden, (inputs + 1) * hidden);
        for (int i = 0; i < inputs; i++) {
            add(example.meaning[i], first, i * hidden, units);
        }
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = units[unit] > 0 && random.nextDouble() < KEPT ? units[unit] / KEPT : 0;
        }
        float[] slopes = Arrays.copyOfRange(second, hidden * TOPS, (hidden + 1) * TOPS);
        for (int unit = 0; unit < hidden; unit++) {
            add(units[unit], second, unit * TOPS, slopes);
        }
        SoftmaxTrainer.softmax(slopes);
        for (int top = 0; top < TOPS; top++) {
            slopes[top] = (slopes[top] - example.target[top]) * weight;
        }
        back(example, units, slopes);
    }

    private void back(Example example, float[] units, float[] slopes) {
        float[] below = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            if (units[unit] > 0) {
                float slope = 0;
                for (int top = 0; top < TOPS; top++) {
                    slope += slopes[top] * second[unit * TOPS + top];
                }
                below[unit] = slope / KEPT;
                addTo(secondSlope, unit * TOPS, units[unit], slopes);
            }
        }
        addTo(secondSlope, hidden * TOPS, 1, slopes);
        for (int i = 0; i < inputs; i++) {
            addTo(firstSlope, i * hidden, example.meaning[i], below);
        }
        addTo(firstSlope, inputs * hidden, 1, below);
    }

    /** Adds a row of weights to the sums: number by number, so that the processor takes several at a time. */
    private static void add(float factor, float[] weights, int row, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * weights[row + k];
        }
    }

    private static void addTo(float[] weights, int row, float factor, float[] numbers) {
        for (int k = 0; k < numbers.length; k++) {
            weights[row + k] += factor * numbers[k];
        }
    }

    /** From a row for each input to a row for each unit, as {@link Perceptron} reads them. */
    private static float[] turned(float[] weights, int rows, int columns) {
        float[] turned = new float[weights.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = weights[row * columns + column];
            }
        }
        return turned;
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
