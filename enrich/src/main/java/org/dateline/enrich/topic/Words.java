package org.dateline.enrich.topic;

import java.util.Arrays;

/**
 * The words of a text as 32-bit hashes of their lower-case letters, in its order: all that the fast tier reads. Linear in
 * the text, and ends at {@link #MOST} words.
 *
 * <p>A word is letters and digits; what follows an apostrophe is a word of its own, and single letters and numbers other
 * than years are left out.
 */
public final class Words {
    /** Words that are read of a text, the title's included; the start of an article says what it is about. */
    public static final int MOST = 2_000;

    private static final int SEED = 0x9747b28c;
    private static final int YEAR_DIGITS = 4;

    private int[] hashes = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** Reads on, so that a title and a text can be read one after the other. */
    public Words read(String text) {
        int length = text.length();
        int position = 0;
        while (position < length && size < MOST) {
            if (Character.isLetterOrDigit(text.charAt(position))) {
                position = word(text, position);
            } else {
                position++;
            }
        }
        return this;
    }

    private int word(String text, int start) {
        int length = text.length();
        int hash = SEED;
        int digits = 0;
        int end = start;
        while (end < length) {
            char letter = text.charAt(end);
            if (letter < 'a' || letter > 'z') {
                if (!Character.isLetterOrDigit(letter)) {
                    break;
                }
                digits += letter >= '0' && letter <= '9' ? 1 : 0;
                letter = Character.toLowerCase(letter);
            }
            hash = (hash ^ letter) * 0x01000193;
            end++;
        }
        int letters = end - start;
        boolean number = digits == letters;
        if (letters > 1 && !(number && letters != YEAR_DIGITS)) {
            add(mixed(hash), start, end);
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

    /** Spreads every bit over all others (the finaliser of MurmurHash3). */
    static int mixed(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    public int size() {
        return size;
    }

    public int hash(int word) {
        return hashes[word];
    }

    /** Where the word starts in the text that it was read from. */
    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }
}
