package org.dateline.enrich.time.words;

import org.dateline.enrich.text.Words;
import org.jspecify.annotations.Nullable;

/** Whether 4/11 is the fourth of November or April 11: told by the article itself, never guessed. */
public enum SlashOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final int MONTHS = 12;

    /** @param language BCP 47, or {@code null} */
    public static SlashOrder of(Words words, @Nullable String language) {
        int slashes = 0;
        int names = 0;
        for (int i = 0; i < words.count(); i++) {
            if (slashed(words, i)) {
                slashes += evidence(words.number(i, 2), words.number(i + 2, 2));
            } else if (CalendarWords.month(words, i) > 0) {
                names += (day(words, i - 1) ? 1 : 0) - (day(words, i + 1) ? 1 : 0);
            }
        }
        int region = region(language);
        int told = slashes != 0 ? slashes : region != 0 ? region : names;
        return told > 0 ? DAY_FIRST : told < 0 ? MONTH_FIRST : UNKNOWN;
    }

    /** Two short numbers and a year with slashes between them. */
    public static boolean slashed(Words words, int token) {
        return words.is(token + 1, "/")
                && words.is(token + 3, "/")
                && words.number(token, 2) > 0
                && words.number(token + 2, 2) > 0
                && words.touches(token + 1)
                && words.touches(token + 4);
    }

    private static int evidence(int first, int second) {
        return (first > MONTHS ? 1 : 0) - (second > MONTHS ? 1 : 0);
    }

    private static boolean day(Words words, int token) {
        int number = words.number(token, 2);
        return (number > 0 && number <= 31) || CalendarWords.ordinal(words.at(token)) > 0;
    }

    private static int region(@Nullable String language) {
        if (language == null || language.equals("en")) {
            return 0;
        }
        return language.equals("en-US") || language.equals("en-PH") ? -1 : 1;
    }
}
