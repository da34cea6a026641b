package org.dateline.enrich.entity;

import org.dateline.enrich.annotate.Name.Kind;

/** "OSLO, April 4 (Meridian) -": who sent the story. */
final class Agencies {
    private static final int LONGEST_PLACE = 12;
    private static final int LONGEST_NAME = 6;
    private static final double SURE = 0.95;

    private Agencies() {}

    static void mark(Words words, Labels labels) {
        for (int i = 0; i < words.count(); i++) {
            if (words.startsLine(i) && words.shouted(i)) {
                markIn(words, labels, i);
            }
        }
    }

    private static void markIn(Words words, Labels labels, int line) {
        int open = line;
        while (open < Math.min(words.count(), line + LONGEST_PLACE)
                && !words.at(open).equals("(")) {
            boolean lower = Character.isLowerCase(words.at(open).charAt(0));
            if (lower || (open > line && words.startsLine(open))) {
                return;
            }
            open++;
        }
        int close = open + 1;
        while (close < Math.min(words.count(), open + LONGEST_NAME)
                && !words.at(close).equals(")")) {
            close++;
        }
        boolean dash = close + 1 < words.count()
                && open > line
                && words.at(open).equals("(")
                && words.at(close).equals(")")
                && isDash(words.at(close + 1));
        if (dash && close > open + 1 && words.capital(open + 1)) {
            labels.put(open + 1, close, Kind.ORGANISATION, SURE);
        }
    }

    private static boolean isDash(String word) {
        return word.equals("-") || word.equals("--") || word.equals("–") || word.equals("—");
    }
}
