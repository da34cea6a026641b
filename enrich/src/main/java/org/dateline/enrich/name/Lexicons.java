package org.dateline.enrich.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Words and names that are known beforehand: which words stand in like places, and which names are in encyclopaedias. */
public final class Lexicons {
    /** Tokens of the longest name that is looked up. */
    public static final int LONGEST_NAME = 5;

    /** More than there are narrow groups. */
    public static final int WIDE = 1 << 12;

    private static final long[] SMALL_IN_TITLES = hashes("of the and for in on at to de la von van der del di du");

    private static final long[] ENDS = hashes(". ! ? \" ' )");

    /** Words that hardly stand in a text that is not about sport. */
    private static final long[] SPORT = hashes(
            "soccer football rugby cricket tennis golf baseball basketball hockey nba nfl nhl mlb uefa fifa athletics"
                    + " swimming skiing boxing cycling league leagues cup championship championships innings wickets"
                    + " wicket goals goal scored scorers scorer striker midfielder goalkeeper coach playoff playoffs"
                    + " quarterfinal quarterfinals semifinal semifinals fixtures standings batting bowling inning pitcher"
                    + " halftime attendance tournament seeded olympic olympics prix qualifier qualifiers qualifying match"
                    + " matches");

    static {
        Arrays.sort(SPORT);
    }

    private final HashedLexicon clusters;
    private final HashedLexicon groups;
    private final HashedLexicon names;

    Lexicons(HashedLexicon clusters, HashedLexicon groups, HashedLexicon names) {
        this.clusters = clusters;
        this.groups = groups;
        this.names = names;
    }

    /** Those that are shipped. */
    public static Lexicons load() {
        return new Lexicons(load("clusters.bin"), load("groups.bin"), load("gazetteer.bin"));
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

    /** The group of words that a word is used like, as {@link #WIDE} times its wide group, plus its narrow one; or 0. */
    int group(long form) {
        return groups.get(form);
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

    boolean sport(long lower) {
        return Arrays.binarySearch(SPORT, lower) >= 0;
    }

    boolean endsSentence(long lower) {
        for (long end : ENDS) {
            if (end == lower) {
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
