package org.dateline.enrich.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What words mean, as short vectors: words of like meaning lie close to each other, so a word that no training text had
 * still says something. A row of bytes for each of some ten thousands of words, found by the word's hash. Immutable.
 */
public final class WordVectors {
    private static final int NONE = -1;

    private final int size;
    private final int[] hashes;
    private final float[] scales;
    private final byte[] rows;
    private final int[] slots;

    /**
     * @param size numbers in a vector
     * @param hashes the words as {@link Words} hashes them, all different
     * @param scales what a byte of each word's row is worth; how much the word says is part of it
     * @param rows {@code size} bytes for each word
     */
    public WordVectors(int size, int[] hashes, float[] scales, byte[] rows) {
        this.size = size;
        this.hashes = hashes;
        this.scales = scales;
        this.rows = rows;
        this.slots = slots(hashes);
    }

    private static int[] slots(int[] hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        Arrays.fill(slots, NONE);
        for (int word = 0; word < hashes.length; word++) {
            int slot = hashes[word] & slots.length - 1;
            while (slots[slot] != NONE) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word;
        }
        return slots;
    }

    private int find(int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != NONE && hashes[slots[slot]] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slots[slot];
    }

    public int size() {
        return size;
    }

    /** The sum of the words' vectors, brought to length 1; all zeros where no word is known. */
    public float[] sum(Words words, int titleWords, float titleWeight) {
        return sum(words, titleWords, titleWeight, hash -> true);
    }

    /** @param read says by its hash whether a word is read, or passed over */
    public float[] sum(Words words, int titleWords, float titleWeight, IntPredicate read) {
        float[] sum = new float[size];
        for (int i = 0; i < words.size(); i++) {
            int word = find(words.hash(i));
            if (word != NONE && read.test(words.hash(i))) {
                float scale = scales[word] * (i < titleWords ? titleWeight : 1);
                int row = word * size;
                for (int k = 0; k < size; k++) {
                    sum[k] += scale * rows[row + k];
                }
            }
        }
        double squares = 0;
        for (float number : sum) {
            squares += number * number;
        }
        float length = (float) Math.sqrt(squares);
        for (int k = 0; k < size && length > 0; k++) {
            sum[k] /= length;
        }
        return sum;
    }

    static WordVectors read(DataInputStream in) throws IOException {
        int size = in.readInt();
        int count = in.readInt();
        int[] hashes = new int[count];
        float[] scales = new float[count];
        for (int word = 0; word < count; word++) {
            hashes[word] = in.readInt();
            scales[word] = in.readFloat();
        }
        return new WordVectors(size, hashes, scales, in.readNBytes(count * size));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        out.writeInt(hashes.length);
        for (int word = 0; word < hashes.length; word++) {
            out.writeInt(hashes[word]);
            out.writeFloat(scales[word]);
        }
        out.write(rows);
    }
}
