package org.dateline.enrich.crf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A trained model in arrays of primitives. Immutable, and shared by all decoders.
 *
 * <p>Features are known by the upper bits of their hash. A bit set says which of them have weights, and by counting the
 * bits before it, in which row they are: a weight of 16 bits for each state, to be multiplied by one scale.
 */
public final class CrfModel {
    private final TagSet tags;
    private final int hashBits;
    private final float[] transitions;
    private final float scale;
    private final long[] present;
    /** For each word of {@link #present} how many bits are set before it. */
    private final int[] rowsBefore;

    private final short[] rows;

    /**
     * @param hashBits how many upper bits of a hash tell features apart
     * @param transitions scores, row "from", column "to"
     * @param scale of the weights
     * @param slots the upper bits of the features that have weights, ascending
     * @param rows their weights, a row after the other
     */
    public CrfModel(TagSet tags, int hashBits, float[] transitions, float scale, int[] slots, short[] rows) {
        this.tags = tags;
        this.hashBits = hashBits;
        this.transitions = transitions;
        this.scale = scale;
        this.rows = rows;
        present = new long[Math.max(1, (1 << hashBits) >>> 6)];
        for (int slot : slots) {
            present[slot >>> 6] |= 1L << (slot & 63);
        }
        rowsBefore = new int[present.length];
        for (int word = 1; word < present.length; word++) {
            rowsBefore[word] = rowsBefore[word - 1] + Long.bitCount(present[word - 1]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also where the bytes are no model, or not all of one, or changed
     */
    public static CrfModel read(InputStream in) throws IOException {
        return ModelFormat.read(in);
    }

    /** Writes the model. The same model gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ModelFormat.write(this, out);
    }

    public TagSet tags() {
        return tags;
    }

    /** How many features have weights. */
    public int features() {
        return rows.length / tags.size();
    }

    int hashBits() {
        return hashBits;
    }

    float[] transitions() {
        return transitions;
    }

    float scale() {
        return scale;
    }

    long[] present() {
        return present;
    }

    short[] rows() {
        return rows;
    }

    /** Scores of the states at each position of a sequence, position after position. */
    void emissions(Features features, float[] scores, int first) {
        int states = tags.size();
        int shift = Integer.SIZE - hashBits;
        int[] sums = new int[states];
        int feature = 0;
        for (int p = 0; p < features.positions(); p++) {
            int end = features.end(p);
            for (; feature < end; feature++) {
                int slot = features.hash(feature) >>> shift;
                long word = present[slot >>> 6];
                long bit = 1L << (slot & 63);
                if ((word & bit) != 0) {
                    int row = (rowsBefore[slot >>> 6] + Long.bitCount(word & (bit - 1))) * states;
                    for (int s = 0; s < states; s++) {
                        sums[s] += rows[row + s];
                    }
                }
            }
            for (int s = 0; s < states; s++) {
                scores[(first + p) * states + s] = sums[s] * scale;
                sums[s] = 0;
            }
        }
    }
}
