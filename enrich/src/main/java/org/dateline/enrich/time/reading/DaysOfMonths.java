package org.dateline.enrich.time.reading;

import java.time.DayOfWeek;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.DayOfMonth;
import org.dateline.enrich.time.meaning.NamedMonth;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.meaning.WeekdayOfMonth;
import org.dateline.enrich.time.words.CalendarWords;
import org.jspecify.annotations.Nullable;

/** "the last Friday of this month", "the first Monday in May", "the 20th of next month". */
public final class DaysOfMonths {
    private DaysOfMonths() {}

    public static @Nullable Match weekday(Reading reading, int token) {
        Words words = reading.words();
        int number = words.is(token, "last") ? -1 : CalendarWords.smallOrdinal(words.at(token));
        DayOfWeek day = number == 0 ? null : CalendarWords.weekday(words, token + 1);
        Match month = day == null ? null : month(reading, token + 2);
        return day == null || month == null
                ? null
                : new Match(token, month.to(), new WeekdayOfMonth(number, day, month.meaning()));
    }

    /** A month by its name is left to {@link CalendarDates}. */
    public static @Nullable Match day(Reading reading, int token) {
        Words words = reading.words();
        int day = CalendarWords.ordinal(words.at(token));
        Match month = day < 1 || day > 31 ? null : relative(words, token + 2);
        boolean tied = words.is(token + 1, "of") && words.is(token - 1, "the");
        return month == null || !tied ? null : new Match(token, month.to(), new DayOfMonth(day, month.meaning()));
    }

    private static @Nullable Match month(Reading reading, int token) {
        Words words = reading.words();
        if (!words.is(token, "of") && !words.is(token, "in")) {
            return null;
        }
        Match relative = relative(words, token + 1);
        if (relative != null) {
            return relative;
        }
        int month = CalendarWords.month(words, token + 1);
        int next = words.is(token + 2, ",") ? token + 3 : token + 2;
        int year = month == 0 ? -1 : reading.year(next);
        if (year > 0) {
            return new Match(token + 1, next + 1, new NamedMonth(month, year, Shift.NONE));
        }
        return month == 0 ? null : new Match(token + 1, token + 2, new NamedMonth(month, null, Shift.NONE));
    }

    private static @Nullable Match relative(Words words, int token) {
        Shift shift = RelativeTimes.shift(words.at(token));
        boolean month = shift != Shift.NONE && words.is(token + 1, "month");
        return month ? new Match(token, token + 2, new UnitOffset(Unit.MONTH, shift.units())) : null;
    }
}
