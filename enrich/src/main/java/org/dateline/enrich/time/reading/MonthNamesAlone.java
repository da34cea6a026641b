package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.NamedMonth;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "in May", "November 2018", "last March", "mid-August"; not "May said", not "March on Washington". */
public final class MonthNamesAlone implements Shape {
    private static final Set<String> BEFORE_A_MONTH = TimeWords.list("before-a-month");
    /** Names of people as well, or common words. */
    private static final Set<String> DOUBTFUL = TimeWords.list("doubtful");

    private static final Set<String> IN =
            Set.of("in", "since", "until", "till", "during", "last", "next", "this", "early", "late", "mid");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        Shift shift = RelativeTimes.shift(words.at(token));
        if (shift != Shift.NONE) {
            Match month = month(reading, token + 1, shift);
            return month == null ? null : month.since(token);
        }
        return month(reading, token, Shift.NONE);
    }

    private static @Nullable Match month(Reading reading, int token, Shift shift) {
        Words words = reading.words();
        int month = CalendarWords.month(words, token);
        if (month == 0) {
            return null;
        }
        int next = token + 1;
        next += words.is(next, ",") || words.is(next, "of") ? 1 : 0;
        int year = reading.year(next);
        if (year > 0 && shift == Shift.NONE) {
            return new Match(token, next + 1, new NamedMonth(month, year, Shift.NONE));
        }
        boolean named = reading.named().contains(token);
        boolean sure = words.number(token + 1, 2) < 0 && (shift != Shift.NONE || (!named && surely(words, token)));
        return sure ? new Match(token, token + 1, new NamedMonth(month, null, shift)) : null;
    }

    private static boolean surely(Words words, int token) {
        String before = words.is(token - 1, "-") ? words.at(token - 2) : words.at(token - 1);
        String word = words.at(token);
        boolean followedByName = words.marked(token + 1) && !words.is(token, "sept.");
        if (!DOUBTFUL.contains(word)) {
            return CalendarWords.clearMonth(words, token) && !(followedByName && before.equals("the"));
        }
        if (!BEFORE_A_MONTH.contains(before) || (word.length() == 3 && !word.equals("may"))) {
            return false;
        }
        // "by May" can be a person too; "in June Smith" hardly.
        boolean person = word.equals("may")
                && (before.equals("by")
                        || before.equals("for")
                        || before.equals("to")
                        || before.equals("of")
                        || before.equals("from")
                        || before.equals("after"));
        boolean dated = IN.contains(before);
        return (dated || !followedByName) && !(person && saying(words.at(token + 1)));
    }

    private static boolean saying(String next) {
        return next.equals("'s") || next.equals("and") || next.equals("to") || next.equals("said");
    }
}
