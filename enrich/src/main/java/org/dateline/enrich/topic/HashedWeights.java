package org.dateline.enrich.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A linear model over {@link Features}: a row of 17 bytes for each bucket. Immutable. */
public final class HashedWeights {
    private static final int TOPS = TopicScores.TOPS;

    private final int bits;
    private final float[] bias;
    private final float[] scales;
    private final byte[] rows;

    /**
     * @param bits there are 2 to this power rows
     * @param scales what a byte of each column is worth
     */
    public HashedWeights(int bits, float[] bias, float[] scales, byte[] rows) {
        this.bits = bits;
        this.bias = bias.clone();
        this.scales = scales.clone();
        this.rows = rows;
    }

    int bits() {
        return bits;
    }

    /** @return a score for each top level, as the logarithm of its share but for a constant */
    public float[] scores(Features features) {
        float[] sums = new float[TOPS];
        for (int i = 0; i < features.size(); i++) {
            int row = features.bucket(i) * TOPS;
            float weight = features.weight(i);
            for (int top = 0; top < TOPS; top++) {
                sums[top] += weight * rows[row + top];
            }
        }
        for (int top = 0; top < TOPS; top++) {
            sums[top] = bias[top] + sums[top] * scales[top];
        }
        return sums;
    }

    /** How much a word speaks for a top level rather than for the others, its pair with the next word included. */
    double speaksFor(Words words, int word, int top) {
        double sum = contrast(words.hash(word) >>> (Integer.SIZE - bits), top);
        if (word + 1 < words.size()) {
            sum += contrast(Features.pair(words.hash(word), words.hash(word + 1)) >>> (Integer.SIZE - bits), top);
        }
        return sum;
    }

    private double contrast(int bucket, int top) {
        double mean = 0;
        for (int other = 0; other < TOPS; other++) {
            mean += rows[bucket * TOPS + other] * scales[other];
        }
        return rows[bucket * TOPS + top] * scales[top] - mean / TOPS;
    }

    static HashedWeights read(DataInputStream in) throws IOException {
        int bits = in.readInt();
        return new HashedWeights(
                bits, StudentModel.floats(in, TOPS), StudentModel.floats(in, TOPS), in.readNBytes(TOPS << bits));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(bits);
        StudentModel.write(out, bias);
        StudentModel.write(out, scales);
        out.write(rows);
    }
}
