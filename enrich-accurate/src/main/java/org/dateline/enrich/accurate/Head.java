package org.dateline.enrich.accurate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.dateline.enrich.topic.TopicScores;

/** A softmax over the 17 top levels on a text's vector. Immutable. */
public final class Head {
    private final float[][] weights;

    /** @param weights for each top level one for each number of the vector, and at last its bias */
    public Head(float[][] weights) {
        this.weights = weights;
    }

    static Head read(DataInputStream in) throws IOException {
        float[][] weights = new float[TopicScores.TOPS][SentenceEncoder.SIZE + 1];
        for (float[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        return new Head(weights);
    }

    public void write(DataOutputStream out) throws IOException {
        for (float[] row : weights) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
    }

    /** How a text with this vector divides over the top levels. */
    public double[] shares(float[] vector) {
        double[] scores = new double[weights.length];
        for (int top = 0; top < weights.length; top++) {
            double sum = weights[top][SentenceEncoder.SIZE];
            for (int i = 0; i < SentenceEncoder.SIZE; i++) {
                sum += weights[top][i] * vector[i];
            }
            scores[top] = sum;
        }
        return softmax(scores, 1);
    }

    /** @param temperature below 1 sharpens, above 1 flattens */
    public static double[] softmax(double[] scores, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            // StrictMath: the same bits on every machine.
            shares[i] = StrictMath.exp((scores[i] - most) / temperature);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
