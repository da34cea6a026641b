package org.dateline.enrich.time.reading;

import java.time.LocalDate;
import java.util.Map;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.FullDay;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "the Sept. 11 attacks": days that are names of what happened on them, whatever year it is. */
public final class KnownDays {
    /** By month, day and the word behind, such as {@code 9-11-attacks}: the year. */
    private static final Map<String, Integer> YEARS = TimeWords.years("known-days");

    private static final CalendarDates DATES = new CalendarDates();

    private KnownDays() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (CalendarWords.month(words, token) == 0) {
            return null;
        }
        Match date = DATES.at(reading, token);
        if (date == null || !(date.meaning() instanceof MonthDay day)) {
            return null;
        }
        Integer year = YEARS.get(day.month() + "-" + day.day() + "-" + words.at(date.to()));
        return year == null ? null : date.until(date.to(), new FullDay(LocalDate.of(year, day.month(), day.day())));
    }
}
