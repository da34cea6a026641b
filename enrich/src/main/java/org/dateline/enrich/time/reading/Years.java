package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Between;
import org.dateline.enrich.time.meaning.Century;
import org.dateline.enrich.time.meaning.Decade;
import org.dateline.enrich.time.meaning.NamedYear;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "in 2018", "the 2016 election", "the 1990s", "the 19th century"; not "2,018 people", not "2000 feet". */
public final class Years implements Shape {
    private static final int OLDEST_UNPROMPTED = 1900;
    private static final int LATEST_UNPROMPTED = 2100;
    private static final Set<String> BEFORE_A_YEAR = TimeWords.list("before-a-year");
    /** Before these a number of any size is a year. */
    private static final Set<String> SURELY_BEFORE_A_YEAR = TimeWords.list("surely-before-a-year");

    private static final Set<String> AFTER_A_YEAR = TimeWords.list("after-a-year");

    private static final Set<String> PEOPLE = Set.of("people", "men", "women", "children");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        String word = words.at(token);
        if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
            return spelledCentury(words, token);
        }
        Match decade = decade(words, token, word);
        if (decade != null) {
            return decade;
        }
        int ordinal = CalendarWords.ordinal(word);
        if (ordinal > 0) {
            return century(words, token, ordinal);
        }
        return year(reading, token);
    }

    private static @Nullable Match spelledCentury(Words words, int token) {
        // Only the three that news speaks of.
        int number = switch (words.at(token)) {
            case "nineteenth" -> 19;
            case "twentieth" -> 20;
            default -> 0;
        };
        return number == 0 ? null : century(words, token, number);
    }

    private static @Nullable Match century(Words words, int token, int ordinal) {
        int next = words.hyphen(token + 1) ? token + 2 : token + 1;
        boolean named = words.is(next, "century") && !words.marked(next) && ordinal <= 22;
        return named ? new Match(token, next + 1, new Century(ordinal)) : null;
    }

    private static @Nullable Match decade(Words words, int token, String word) {
        int length = word.length();
        if (!word.endsWith("0s") || (length != 5 && length != 3)) {
            return null;
        }
        boolean apostrophe = words.touches(token) && words.is(token - 1, "'");
        int first = digits(word, length - 1);
        if (length == 5) {
            return first >= 1000 && first < 2100 ? new Match(token, token + 1, new Decade(first)) : null;
        }
        // Without its apostrophe it may be an age or a temperature.
        return apostrophe && first >= 0
                ? new Match(token - 1, token + 1, new Decade(first < 30 ? 2000 + first : 1900 + first))
                : null;
    }

    private static int digits(String word, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static @Nullable Match year(Reading reading, int token) {
        Words words = reading.words();
        int year = reading.year(token);
        if (year < 0 || !stands(words, token, year)) {
            return null;
        }
        int end = shortEnd(words, token, year);
        return end < 0
                ? new Match(token, token + 1, new NamedYear(year))
                : new Match(token, token + 3, new Between(new NamedYear(year), new NamedYear(end)));
    }

    /** "2018-19", "2019/20": the year in which it ends, or -1. */
    private static int shortEnd(Words words, int token, int year) {
        boolean tied = words.hyphen(token + 1) || (words.is(token + 1, "/") && words.touches(token + 1));
        if (!tied || words.at(token + 2).length() != 2) {
            return -1;
        }
        int end = words.number(token + 2, 2);
        return end == (year + 1) % 100 || (end > year % 100 && words.hyphen(token + 1))
                ? year - year % 100 + end + (end < year % 100 ? 100 : 0)
                : -1;
    }

    private static boolean stands(Words words, int token, int year) {
        String before = words.at(token - 1);
        String after = words.at(token + 1);
        if (glued(words, token, before) || (CalendarWords.unit(after) != null && !after.startsWith("quarter"))) {
            return false;
        }
        boolean likely = year >= OLDEST_UNPROMPTED && year < LATEST_UNPROMPTED;
        if (SURELY_BEFORE_A_YEAR.contains(before)) {
            return likely || mayFollow(after);
        }
        if (!likely) {
            return false;
        }
        boolean tied = before.equals("-") || before.equals("–");
        if (BEFORE_A_YEAR.contains(before) || tied) {
            return !counted(words, token, year);
        }
        boolean begins = before.isEmpty() || before.equals(".");
        if (before.equals(",") && words.number(token - 2, 4) < OLDEST_UNPROMPTED) {
            // The end of a date that is none.
            return false;
        }
        return mayFollow(after) && (begins || !words.marked(token - 1)) && year % 100 != 0;
    }

    private static boolean mayFollow(String after) {
        return after.isEmpty() || AFTER_A_YEAR.contains(after);
    }

    /** Tied to something that makes it another number: $2019, No. 2019, 555-2019, 3.2019. */
    private static boolean glued(Words words, int token, String before) {
        boolean sign = before.equals("$")
                || before.equals("£")
                || before.equals("€")
                || before.equals("#")
                || before.equals("no.")
                || before.equals("/")
                || before.equals("%")
                || before.equals("+");
        boolean hyphen = words.hyphen(token - 1)
                && !words.is(token - 2, "mid")
                && !words.is(token - 2, "pre")
                && !words.is(token - 2, "post")
                && words.number(token - 2, 4) < OLDEST_UNPROMPTED;
        boolean unit = words.is(token + 1, "%") || (words.is(token + 1, "/") && words.number(token + 2, 2) < 0);
        return sign || hyphen || unit;
    }

    /** "of 2000 workers": a round number before a plural counts them. */
    private static boolean counted(Words words, int token, int year) {
        String after = words.at(token + 1);
        boolean plural = after.length() > 3 && after.endsWith("s") && !words.marked(token + 1);
        return (plural && year % 100 == 0) || PEOPLE.contains(after);
    }
}
