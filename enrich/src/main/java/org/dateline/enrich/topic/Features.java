package org.dateline.enrich.topic;

import java.util.Arrays;

/**
 * A text as a sparse vector over hashed words and pairs of neighbouring words. Weights are 1 + ln(how often), and the
 * vector's length is 1 so that a brief and a report are comparable.
 */
public final class Features {
    private static final int FREE = -1;

    private final int[] buckets;
    private final float[] weights;

    private Features(int[] buckets, float[] weights) {
        this.buckets = buckets;
        this.weights = weights;
    }

    /**
     * @param titleWords how many of the words are the title's; each of them counts {@code titleWeight} times
     * @param bits the number of buckets is 2 to this power
     */
    public static Features of(Words words, int titleWords, float titleWeight, int bits) {
        Counts counts = new Counts(words.size() * 2);
        int previous = 0;
        for (int i = 0; i < words.size(); i++) {
            float weight = i < titleWords ? titleWeight : 1;
            int hash = words.hash(i);
            counts.add(hash >>> (Integer.SIZE - bits), weight);
            if (i > 0 && i != titleWords) {
                counts.add(pair(previous, hash) >>> (Integer.SIZE - bits), weight);
            }
            previous = hash;
        }
        return counts.features();
    }

    /** The hash of two neighbouring words. */
    static int pair(int first, int second) {
        return Words.mixed(first * 31 + second);
    }

    public int size() {
        return buckets.length;
    }

    public int bucket(int feature) {
        return buckets[feature];
    }

    public float weight(int feature) {
        return weights[feature];
    }

    /** Open addressing in a table of at least twice the size, so a lookup is one or two steps whatever the text. */
    private static final class Counts {
        private final int[] keys;
        private final float[] counts;
        private int size;

        Counts(int most) {
            int capacity = Integer.highestOneBit(Math.max(8, most)) * 4;
            keys = new int[capacity];
            counts = new float[capacity];
            Arrays.fill(keys, FREE);
        }

        void add(int bucket, float weight) {
            int mask = keys.length - 1;
            int slot = (bucket * 0x9e3779b1) >>> 7 & mask;
            while (keys[slot] != bucket) {
                if (keys[slot] == FREE) {
                    keys[slot] = bucket;
                    size++;
                    break;
                }
                slot = slot + 1 & mask;
            }
            counts[slot] += weight;
        }

        Features features() {
            int[] buckets = new int[size];
            float[] weights = new float[size];
            double squares = 0;
            int next = 0;
            for (int slot = 0; slot < keys.length; slot++) {
                if (keys[slot] != FREE) {
                    float weight = 1 + (float) StrictMath.log(counts[slot]);
                    squares += weight * weight;
                    buckets[next] = keys[slot];
                    weights[next++] = weight;
                }
            }
            float length = (float) Math.sqrt(Math.max(squares, 1e-9));
            for (int i = 0; i < size; i++) {
                weights[i] /= length;
            }
            return new Features(buckets, weights);
        }
    }
}
