package org.dateline.enrich.name;

/** Looks at one token at a time. Reused, so that no token costs an object. Not thread-safe. */
public final class Word {
    static final int AFFIXES = 4;
    /** More characters of a token than this do not tell it from others, and cost no time. */
    private static final int LONGEST = 64;

    private final char[] plain = new char[LONGEST];
    private int length;
    private int upper;
    private int lower;
    private int digits;

    public void read(String text, int start, int end) {
        length = 0;
        upper = 0;
        lower = 0;
        digits = 0;
        for (int at = start; at < end && length < LONGEST; at++) {
            char c = Letters.plain(text.charAt(at));
            if (c == Letters.NONE) {
                continue;
            }
            char shape = Letters.shape(c);
            upper += shape == 'X' ? 1 : 0;
            lower += shape == 'x' ? 1 : 0;
            digits += shape == '0' ? 1 : 0;
            plain[length++] = c;
        }
    }

    /** As it stands, each run of digits being one. */
    public long form() {
        return hash(false, 0);
    }

    public long lower() {
        return hash(true, 0);
    }

    /** With its first letter as it stands and the others in lower case: "London" of "LONDON". */
    long title() {
        return hash(true, 1);
    }

    private long hash(boolean folded, int kept) {
        long hash = Hashing.EMPTY;
        char before = 0;
        for (int i = 0; i < length; i++) {
            char c = plain[i];
            if (c == '0' && before == '0') {
                continue;
            }
            hash = Hashing.append(hash, folded && i >= kept ? fold(c) : c);
            before = c;
        }
        return hash;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** @param most of equal signs in a row that are told apart */
    long shape(int most) {
        long hash = Hashing.EMPTY;
        char before = 0;
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = Letters.shape(plain[i]);
            run = c == before ? run + 1 : 1;
            before = c;
            if (run <= most) {
                hash = Hashing.append(hash, c);
            }
        }
        return hash;
    }

    /** Fills in the hashes of its beginnings and endings in lower case, of 1 to {@link #AFFIXES} characters; 0 where it is shorter. */
    void affixes(int[] to, int at) {
        long prefix = Hashing.EMPTY;
        long suffix = Hashing.EMPTY;
        for (int n = 0; n < AFFIXES; n++) {
            boolean there = n < length;
            prefix = there ? Hashing.append(prefix, fold(plain[n])) : 0;
            suffix = there ? Hashing.append(suffix, fold(plain[length - 1 - n])) : 0;
            to[at + n] = (int) (prefix >>> 20);
            to[at + AFFIXES + n] = (int) (suffix >>> 20);
        }
    }

    /** See {@link Words}. */
    int flags() {
        int flags = 0;
        if (length > 0 && Letters.shape(plain[0]) == 'X') {
            flags |= Words.CAPITALISED;
        }
        if (upper > 0 && lower == 0) {
            flags |= Words.ALL_CAPITALS;
        }
        if (upper + lower > 0) {
            flags |= Words.LETTERS;
        }
        if (lower > 0) {
            flags |= Words.LOWER_CASE;
        }
        if (digits > 0) {
            flags |= Words.DIGITS;
        }
        if (upper >= 4 && lower == 0) {
            flags |= Words.LONG_CAPITALS;
        }
        return flags;
    }
}
