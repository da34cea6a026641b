package org.dateline.enrich.time.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.Count;
import org.jspecify.annotations.Nullable;

/** "31 minutes 6 seconds", "two years and three months": one length told in two units, the larger first. */
public final class LongLengths {
    /** A whole number of one unit; weeks stand alone in ISO 8601. */
    private static final Pattern ONE_UNIT = Pattern.compile("(?<kind>PT?)(?<count>\\d+[YMDHS])");

    private LongLengths() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        Part first = Part.at(words, token);
        if (first == null || words.touches(token)) {
            return null;
        }
        int next = first.end();
        next += words.is(next, ",") ? 1 : 0;
        next += words.is(next, "and") ? 1 : 0;
        Part second = Part.at(words, next);
        if (second == null || second.unit().compareTo(first.unit()) >= 0 || moves(words.at(second.end()))) {
            return null;
        }
        String together = together(first.duration(), second.duration());
        if (together == null || words.is(second.end(), "old")) {
            return null;
        }
        return new Match(token, second.end(), new Length(together));
    }

    /** "two years and three months ago" is when, and roughly. */
    private static boolean moves(String word) {
        return word.equals("ago")
                || word.equals("later")
                || word.equals("earlier")
                || word.equals("before")
                || word.equals("after");
    }

    private static @Nullable String together(String larger, String smaller) {
        Matcher first = ONE_UNIT.matcher(larger);
        Matcher second = ONE_UNIT.matcher(smaller);
        if (!first.matches() || !second.matches()) {
            return null;
        }
        boolean sameKind = first.group("kind").equals(second.group("kind"));
        return larger + (sameKind ? "" : "T") + second.group("count");
    }

    /** @param end the token after the unit */
    private record Part(Unit unit, String duration, int end) {
        static @Nullable Part at(Words words, int token) {
            Count count = Count.at(words, token);
            Unit unit = count == null ? null : CalendarWords.unit(words.at(count.end()));
            return count == null || unit == null ? null : new Part(unit, unit.duration(count.value()), count.end() + 1);
        }
    }
}
