package org.dateline.enrich.time.meaning;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.dateline.messages.Enrichment.Published;
import org.jspecify.annotations.Nullable;

/**
 * What times are counted from: the publication, as precisely as it is known.
 *
 * @param day or {@code null} where the day is not known
 * @param month or {@code null} where the month is not known
 * @param year or {@code null} where nothing is known
 */
public record Anchor(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable Year year) {
    private static final int DAY_CHARS = 10;
    private static final int MONTH_CHARS = 7;
    private static final int YEAR_CHARS = 4;
    private static final int MIDDLE_OF_MONTH = 15;

    public static final Anchor NONE = new Anchor(null, null, null);

    public static Anchor on(LocalDate day) {
        return new Anchor(day, YearMonth.from(day), Year.of(day.getYear()));
    }

    /** The date is the one on the publisher's clock: the offset of a time is not applied. */
    public static Anchor of(@Nullable Published published) {
        if (published == null) {
            return NONE;
        }
        String value = published.value();
        if (value.length() >= DAY_CHARS) {
            return on(LocalDate.parse(value.substring(0, DAY_CHARS)));
        }
        if (value.length() == MONTH_CHARS) {
            YearMonth month = YearMonth.parse(value);
            return new Anchor(null, month, Year.of(month.getYear()));
        }
        return value.length() == YEAR_CHARS ? new Anchor(null, null, Year.parse(value)) : NONE;
    }

    /** Of a time that is resolved: as precise as that, of a range its end. */
    public static Anchor at(String value) {
        String end = value.substring(value.indexOf('/') + 1);
        boolean days = end.length() >= DAY_CHARS && end.charAt(MONTH_CHARS) == '-';
        if (days) {
            return on(LocalDate.parse(end.substring(0, DAY_CHARS)));
        }
        boolean digits = end.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        if (digits && end.length() == MONTH_CHARS) {
            YearMonth month = YearMonth.parse(end);
            return new Anchor(null, month, Year.of(month.getYear()));
        }
        boolean year = end.length() >= YEAR_CHARS
                && end.chars().limit(YEAR_CHARS).allMatch(c -> c >= '0' && c <= '9')
                && (digits || end.charAt(YEAR_CHARS) == '-');
        return year ? new Anchor(null, null, Year.parse(end.substring(0, YEAR_CHARS))) : NONE;
    }

    /** A day to measure nearness from: the middle of the month where the day is not known. */
    @Nullable
    public LocalDate about() {
        if (day != null) {
            return day;
        }
        return month == null ? null : month.atDay(MIDDLE_OF_MONTH);
    }
}
