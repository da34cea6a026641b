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

    private final WeightRows rows;

    /**
     * @param hashBits how many upper bits of a hash tell features apart
     * @param transitions scores, row "from", column "to"
     * @param scale of the weights
     * @param slots the upper bits of the features that have weights, ascending
     * @param rows their weights, a row after the other
     */
    public CrfModel(TagSet tags, int hashBits, float[] transitions, float scale, int[] slots, short[] rows) {
        this(tags, hashBits, transitions, scale, slots, WeightRows.of(rows, tags.size()));
    }

    CrfModel(TagSet tags, int hashBits, float[] transitions, float scale, int[] slots, WeightRows rows) {
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
        return rows.count();
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

    WeightRows rows() {
        return rows;
    }

    /** Scores of the states at each position of a sequence, position after position. */
    void emissions(Features features, float[] scores, int first) {
        int states = tags.size();
        int[] sums = new int[states];
        int[] weighted = new int[features.most() + 1];
        for (int p = 0; p < features.positions(); p++) {
            rows.sum(weighted, weighted(features, p, weighted), sums);
            for (int s = 0; s < states; s++) {
                scores[(first + p) * states + s] = sums[s] * scale;
            }
        }
    }

    /**
     * Which rows are a position's. Most features have none, and which ones no processor foretells: so each is written down,
     * and only those that count move on.
     *
     * @param found gets the rows, and needs room for one more than there are features
     * @return how many there are
     */
    private int weighted(Features features, int position, int[] found) {
        int shift = Integer.SIZE - hashBits;
        int many = 0;
        int end = features.end(position);
        for (int feature = features.start(position); feature < end; feature++) {
            int slot = features.hash(feature) >>> shift;
            found[many] = slot;
            many += (int) (present[slot >>> 6] >>> slot & 1);
        }
        for (int n = 0; n < many; n++) {
            found[n] = row(found[n]);
        }
        return many;
    }

    private int row(int slot) {
        int word = slot >>> 6;
        return rowsBefore[word] + Long.bitCount(present[word] & (1L << slot) - 1);
    }
}
