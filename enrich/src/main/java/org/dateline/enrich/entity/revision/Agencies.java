package org.dateline.enrich.entity.revision;

import org.dateline.enrich.annotate.Name.Kind;
import org.dateline.enrich.entity.words.Labels;
import org.dateline.enrich.entity.words.Words;

/** "OSLO, April 4 (Meridian) -": who sent the story. */
public final class Agencies {
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
        boolean dated = false;
        while (open < Math.min(words.count(), line + LONGEST_PLACE)
                && !words.at(open).equals("(")) {
            char first = words.at(open).charAt(0);
            dated |= Character.isDigit(first);
            // "12. november": in many languages a month has no capital.
            boolean lower = Character.isLowerCase(first) && !dated;
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

    /** Whether a name stands where the agency does: it is named for having sent the story, which is not about it. */
    public static boolean credited(Words words, int first, int end) {
        return words.lower(first - 1).equals("(") && words.lower(end).equals(")") && isDash(words.lower(end + 1));
    }

    private static boolean isDash(String word) {
        return word.equals("-") || word.equals("--") || word.equals("–") || word.equals("—");
    }
}
