package org.dateline.enrich.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** A network with one hidden layer from a text's {@link WordVectors#sum} to the 17 top levels. Immutable. */
public final class Perceptron {
    private static final int TOPS = TopicScores.TOPS;

    private final int inputs;
    private final int hidden;
    private final float[] first;
    private final float[] second;

    /**
     * @param first for each hidden unit its weights and then its bias
     * @param second for each top level its weights and then its bias
     */
    public Perceptron(int inputs, int hidden, float[] first, float[] second) {
        if (first.length != hidden * (inputs + 1) || second.length != TOPS * (hidden + 1)) {
            throw new IllegalArgumentException("perceptron has " + first.length + " and " + second.length
                    + " weights: must be " + hidden * (inputs + 1) + " and " + TOPS * (hidden + 1));
        }
        this.inputs = inputs;
        this.hidden = hidden;
        this.first = first;
        this.second = second;
    }

    /** One network that says the mean of what several say: their units side by side. They have the same inputs. */
    public static Perceptron mean(List<Perceptron> several) {
        int inputs = several.get(0).inputs;
        int hidden = several.stream().mapToInt(one -> one.hidden).sum();
        float[] first = new float[hidden * (inputs + 1)];
        float[] second = new float[TOPS * (hidden + 1)];
        int unit = 0;
        for (Perceptron one : several) {
            System.arraycopy(one.first, 0, first, unit * (inputs + 1), one.first.length);
            for (int top = 0; top < TOPS; top++) {
                for (int i = 0; i < one.hidden; i++) {
                    second[top * (hidden + 1) + unit + i] = one.second[top * (one.hidden + 1) + i] / several.size();
                }
                second[top * (hidden + 1) + hidden] += one.second[top * (one.hidden + 1) + one.hidden] / several.size();
            }
            unit += one.hidden;
        }
        return new Perceptron(inputs, hidden, first, second);
    }

    /** @return a score for each top level, as the logarithm of its share but for a constant */
    public float[] scores(float[] input) {
        float[] units = layer(first, hidden, input);
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(0, units[unit]);
        }
        return layer(second, TOPS, units);
    }

    /** Four units side by side: a sum waits for each of its additions, and with three others beside it they do not wait. */
    private static float[] layer(float[] weights, int units, float[] input) {
        int inputs = input.length;
        int row = inputs + 1;
        float[] sums = new float[units];
        int unit = 0;
        for (; unit + 3 < units; unit += 4) {
            int one = unit * row;
            int two = one + row;
            int three = two + row;
            int four = three + row;
            float sumOfOne = weights[one + inputs];
            float sumOfTwo = weights[two + inputs];
            float sumOfThree = weights[three + inputs];
            float sumOfFour = weights[four + inputs];
            for (int i = 0; i < inputs; i++) {
                sumOfOne += weights[one + i] * input[i];
                sumOfTwo += weights[two + i] * input[i];
                sumOfThree += weights[three + i] * input[i];
                sumOfFour += weights[four + i] * input[i];
            }
            sums[unit] = sumOfOne;
            sums[unit + 1] = sumOfTwo;
            sums[unit + 2] = sumOfThree;
            sums[unit + 3] = sumOfFour;
        }
        for (; unit < units; unit++) {
            float sum = weights[unit * row + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += weights[unit * row + i] * input[i];
            }
            sums[unit] = sum;
        }
        return sums;
    }

    static Perceptron read(DataInputStream in) throws IOException {
        int inputs = in.readInt();
        int hidden = in.readInt();
        return new Perceptron(
                inputs,
                hidden,
                StudentModel.floats(in, hidden * (inputs + 1)),
                StudentModel.floats(in, TOPS * (hidden + 1)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(hidden);
        StudentModel.write(out, first);
        StudentModel.write(out, second);
    }
}
