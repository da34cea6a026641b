package org.dateline.enrich.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

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

    /** @return a score for each top level, as the logarithm of its share but for a constant */
    public float[] scores(float[] input) {
        float[] units = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            int row = unit * (inputs + 1);
            float sum = first[row + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += first[row + i] * input[i];
            }
            units[unit] = Math.max(0, sum);
        }
        float[] scores = new float[TOPS];
        for (int top = 0; top < TOPS; top++) {
            int row = top * (hidden + 1);
            float sum = second[row + hidden];
            for (int unit = 0; unit < hidden; unit++) {
                sum += second[row + unit] * units[unit];
            }
            scores[top] = sum;
        }
        return scores;
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
