package org.dateline.enrich.crf;

import java.util.Arrays;

/**
 * The features of a sequence, position after position, each a hash of 32 bits. Meant to be used again and again: it only
 * grows. Not thread-safe.
 */
public final class Features {
    private int[] hashes = new int[4096];
    private int[] ends = new int[64];
    private int positions;
    private int size;

    /** Begins another sequence. */
    public void clear() {
        positions = 0;
        size = 0;
    }

    /** Adds a feature to the position that is being filled. */
    public void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    /** The position that was being filled has all its features. */
    public void endPosition() {
        if (positions == ends.length) {
            ends = Arrays.copyOf(ends, positions * 2);
        }
        ends[positions++] = size;
    }

    public int positions() {
        return positions;
    }

    /** The most features that a position has. */
    int most() {
        int most = 0;
        for (int p = 0; p < positions; p++) {
            most = Math.max(most, end(p) - start(p));
        }
        return most;
    }

    int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    int end(int position) {
        return ends[position];
    }

    int hash(int index) {
        return hashes[index];
    }

    /** A copy of all hashes, position after position. */
    public int[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    /** A copy of where the hashes of each position end. */
    public int[] ends() {
        return Arrays.copyOf(ends, positions);
    }
}
