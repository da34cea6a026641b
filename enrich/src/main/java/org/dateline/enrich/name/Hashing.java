package org.dateline.enrich.name;

/** Hashes of words, of sequences of words, and of features. What they give is part of the format of lexicons and models. */
public final class Hashing {
    /** Of the empty word. */
    public static final long EMPTY = 0x243F6A8885A308D3L;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private Hashing() {}

    /** The hash of a word that goes on with a character. */
    static long append(long word, int character) {
        long hash = (word ^ character) * GOLDEN;
        return hash ^ hash >>> 29;
    }

    /** The hash of a sequence of words that goes on with one. */
    public static long join(long words, long word) {
        long hash = (words + GOLDEN ^ word) * MIX;
        return hash ^ hash >>> 31;
    }

    static int feature(int template, long value) {
        long hash = (value + template * GOLDEN) * MIX;
        hash = (hash ^ hash >>> 32) * GOLDEN;
        return (int) (hash >>> 32);
    }

    static int feature(int template, long first, long second) {
        return feature(template, join(first, second));
    }
}
