package org.dateline.enrich.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Words and names that are known beforehand: which words stand in like places, and which names are in encyclopaedias. */
final class Lexicons {
    /** Tokens of the longest name that is looked up. */
    static final int LONGEST_NAME = 5;

    private static final long[] SMALL_IN_TITLES = hashes("of the and for in on at to de la von van der del di du");

    private final HashedLexicon clusters;
    private final HashedLexicon names;

    Lexicons(HashedLexicon clusters, HashedLexicon names) {
        this.clusters = clusters;
        this.names = names;
    }

    /** Those that are shipped. */
    static Lexicons load() {
        return new Lexicons(load("clusters.bin"), load("gazetteer.bin"));
    }

    private static HashedLexicon load(String name) {
        try (InputStream in = Resource.open(name)) {
            return HashedLexicon.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexicon " + name, e);
        }
    }

    /** The Brown cluster of a word: its bits after a leading one, or 0 where there is none. */
    int cluster(long lower) {
        return clusters.get(lower);
    }

    /** The kinds of a name, a bit for each, or 0 where it is unknown. */
    int kinds(long name) {
        return names.get(name);
    }

    boolean smallInTitles(long lower) {
        for (long small : SMALL_IN_TITLES) {
            if (small == lower) {
                return true;
            }
        }
        return false;
    }

    private static long[] hashes(String words) {
        String[] each = words.split(" ", -1);
        long[] hashes = new long[each.length];
        Word word = new Word();
        for (int i = 0; i < each.length; i++) {
            word.read(each[i], 0, each[i].length());
            hashes[i] = word.lower();
        }
        return hashes;
    }
}
