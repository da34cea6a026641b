package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.OfTheStory;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "from $2 million a year earlier": the same period a year before the one of which the figures are. */
public final class YearEarlier {
    private static final Set<String> COMPARED = TimeWords.list("compared");
    private static final int BACK = 12;

    private YearEarlier() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        boolean earlier = (words.is(token, "a") || words.is(token, "the"))
                && words.is(token + 1, "year")
                && (words.is(token + 2, "earlier") || words.is(token + 2, "before"));
        return earlier && compared(words, token)
                ? new Match(token, token + 3, new OfTheStory(new UnitOffset(Unit.YEAR, -1), true))
                : null;
    }

    /** Figures stand between "from" and the year: what else was a year earlier happened then. */
    private static boolean compared(Words words, int token) {
        for (int i = token - 1; i > token - BACK; i--) {
            String word = words.at(i);
            if (word.isEmpty() || word.equals(".") || word.equals(",")) {
                return false;
            }
            if (COMPARED.contains(word)) {
                return i == token - 1 || figures(words, i + 1, token);
            }
        }
        return false;
    }

    private static boolean figures(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = words.at(i);
            if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
                return true;
            }
        }
        return false;
    }
}
