package org.dateline.enrich.text;

import java.util.Arrays;

/** Grows while the tokenizer runs. Not thread-safe. */
final class Tokens {
    private int[] starts;
    private int[] ends;
    private int size;

    Tokens(int textLength) {
        int guess = textLength / 5 + 8;
        starts = new int[guess];
        ends = new int[guess];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    int[] ends() {
        return Arrays.copyOf(ends, size);
    }
}
