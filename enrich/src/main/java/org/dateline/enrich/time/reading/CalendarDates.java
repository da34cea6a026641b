package org.dateline.enrich.time.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Between;
import org.dateline.enrich.time.meaning.FullDay;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.words.CalendarWords;
import org.jspecify.annotations.Nullable;

/** "Nov. 22", "26 October 2019", "Friday, May 3", "May 3-5". */
public final class CalendarDates implements Shape {
    private static final int LONGEST_MONTH = 31;

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        DayOfWeek weekday = CalendarWords.weekday(words, token);
        if (weekday == null) {
            return dayOf(reading, token, null);
        }
        int next = token + 1;
        next += words.is(next, ",") ? 1 : 0;
        next += words.is(next, "the") ? 1 : 0;
        Match day = dayOf(reading, next, weekday);
        return day == null ? null : day.since(token);
    }

    private static @Nullable Match dayOf(Reading reading, int token, @Nullable DayOfWeek weekday) {
        Match monthFirst = monthFirst(reading, token, weekday);
        return monthFirst == null ? dayFirst(reading, token, weekday) : monthFirst;
    }

    private static @Nullable Match monthFirst(Reading reading, int token, @Nullable DayOfWeek weekday) {
        Words words = reading.words();
        int month = CalendarWords.month(words, token);
        int next = token + 1;
        if (month == 0) {
            return null;
        }
        next += words.is(next, "the") && CalendarWords.ordinal(words.at(next + 1)) > 0 ? 1 : 0;
        int day = day(words, next);
        if (day <= 0 || counts(words, next + 1)) {
            return null;
        }
        int until = rangeEnd(words, next + 1);
        int last = until < 0 ? -1 : day(words, until);
        if (last <= day || CalendarWords.month(words, until + 1) > 0) {
            return dated(reading, token, next + 1, month, day, weekday);
        }
        Match to = dated(reading, token, until + 1, month, last, null);
        return to == null ? null : between(to, month, day);
    }

    private static @Nullable Match dayFirst(Reading reading, int token, @Nullable DayOfWeek weekday) {
        Words words = reading.words();
        int day = day(words, token);
        if (day <= 0 || (words.touches(token) && !words.is(token - 1, "(") && !opens(words.at(token - 1)))) {
            return null;
        }
        int until = rangeEnd(words, token + 1);
        int last = until < 0 ? -1 : day(words, until);
        int next = last > day ? until + 1 : token + 1;
        next += words.is(next, "of") ? 1 : 0;
        int month = CalendarWords.month(words, next);
        if (month == 0
                || (!CalendarWords.clearMonth(words, next) && words.at(next).equals("mar"))) {
            return null;
        }
        if (last <= day) {
            return dated(reading, token, next + 1, month, day, weekday);
        }
        Match to = dated(reading, token, next + 1, month, last, null);
        return to == null ? null : between(to, month, day);
    }

    private static boolean opens(String word) {
        return word.equals("“") || word.equals("\"") || word.equals("‘") || word.equals("—") || word.equals("–");
    }

    /** The beginning takes the year of the end. */
    private static @Nullable Match between(Match to, int month, int day) {
        Meaning from = to.meaning() instanceof FullDay end
                ? new FullDay(end.day().withMonth(month).withDayOfMonth(day))
                : new MonthDay(month, day, null);
        return to.until(to.to(), new Between(from, to.meaning()));
    }

    /** The token after a "-" or "to" that ties a second day on, or -1. */
    private static int rangeEnd(Words words, int token) {
        if (words.hyphen(token)) {
            return token + 1;
        }
        String word = words.at(token);
        return word.equals("to") || word.equals("through") || word.equals("–") ? token + 1 : -1;
    }

    /** "May 3 million": a number of something else. */
    private static boolean counts(Words words, int token) {
        String word = words.at(token);
        return word.equals("million")
                || word.equals("billion")
                || word.equals("percent")
                || word.equals("%")
                || (word.equals(":") && words.touches(token) && words.number(token + 1, 2) >= 0);
    }

    static int day(Words words, int token) {
        int number = words.number(token, 2);
        int day = number > 0 ? number : CalendarWords.ordinal(words.at(token));
        return day <= LONGEST_MONTH ? day : -1;
    }

    /** @param next where the year stands, if it does */
    private static @Nullable Match dated(
            Reading reading, int token, int next, int month, int day, @Nullable DayOfWeek weekday) {
        int comma = reading.words().is(next, ",") ? 1 : 0;
        int year = reading.year(next + comma);
        boolean counted = year > 0 && comma == 0 && CalendarWords.unit(reading.at(next + 1)) != null;
        try {
            if (year > 0 && !counted) {
                return new Match(token, next + comma + 1, new FullDay(LocalDate.of(year, month, day)));
            }
            // Any leap year, so that February 29 passes.
            return day <= YearMonth.of(2000, month).lengthOfMonth()
                    ? new Match(token, next, new MonthDay(month, day, weekday))
                    : null;
        } catch (DateTimeException e) {
            // Such as Feb. 30, 2019: looks like a date and is none.
            return null;
        }
    }
}
