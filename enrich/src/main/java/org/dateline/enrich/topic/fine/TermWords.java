package org.dateline.enrich.topic.fine;

import java.util.Arrays;

/**
 * The words of a text as hashes of their lower-case letters and digits. Unlike those that the fast tier reads, single
 * letters and numbers stay in: "100 metres", "E. coli". Only the s of a genitive is left out. Linear, and ends at
 * {@link #MOST} words.
 */
final class TermWords {
    /** Words that are read of a text; the start of an article says what it is about. */
    static final int MOST = 2_000;

    private static final int SEED = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private int[] hashes = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    static TermWords of(String text) {
        TermWords words = new TermWords();
        int position = 0;
        while (position < text.length() && words.size < MOST) {
            position = Character.isLetterOrDigit(text.charAt(position)) ? words.word(text, position) : position + 1;
        }
        return words;
    }

    private int word(String text, int start) {
        int hash = SEED;
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            hash = (hash ^ Character.toLowerCase(text.charAt(end++))) * PRIME;
        }
        boolean genitive = end == start + 1
                && text.charAt(start) == 's'
                && start > 0
                && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '\u2019');
        if (!genitive) {
            add(hash, start, end);
        }
        return end;
    }

    private void add(int hash, int start, int end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int hash(int word) {
        return hashes[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }
}
