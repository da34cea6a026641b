package org.dateline.enrich.name;

/** The longest known name that each token of a text lies in, in arrays by token. */
final class Gazetteer {
    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int END = 2;
    static final int SINGLE = 3;

    /** Bits of the kinds of the name, or 0 where the token lies in none. */
    final int[] kinds;
    /** {@link #BEGIN}, {@link #INSIDE}, {@link #END} or {@link #SINGLE}. */
    final int[] position;

    private final int[] length;
    private final Words words;
    private final Lexicons lexicons;

    private Gazetteer(Words words, Lexicons lexicons) {
        this.words = words;
        this.lexicons = lexicons;
        kinds = new int[words.count];
        position = new int[words.count];
        length = new int[words.count];
    }

    /** Adds what stands in a sentence to what was found in those before it. */
    static Gazetteer of(Words words, Lexicons lexicons) {
        return new Gazetteer(words, lexicons);
    }

    void look(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.has(i, Words.CAPITALISED)) {
                boolean shouted = words.has(i, Words.LONG_CAPITALS) || words.has(i, Words.SHOUTED);
                if (!look(i, to, words.form) && shouted) {
                    look(i, to, words.title);
                }
            }
        }
    }

    private boolean look(int start, int to, long[] forms) {
        long name = Hashing.EMPTY;
        int longest = 0;
        int found = 0;
        for (int n = 1; n <= Lexicons.LONGEST_NAME && start + n <= to; n++) {
            name = Hashing.join(name, forms[start + n - 1]);
            int kinds = lexicons.kinds(name);
            if (kinds != 0) {
                longest = n;
                found = kinds;
            }
        }
        for (int n = 0; n < longest; n++) {
            if (length[start + n] < longest) {
                mark(start + n, n, longest, found);
            }
        }
        return longest > 0;
    }

    private void mark(int token, int n, int longest, int found) {
        length[token] = longest;
        kinds[token] = found;
        position[token] = longest == 1 ? SINGLE : n == 0 ? BEGIN : n == longest - 1 ? END : INSIDE;
    }
}
