package org.dateline.enrich.time.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "yesterday", "last week", "two months ago": so many units before or after the publication. */
public record UnitOffset(Unit unit, long count) implements Meaning {
    private static final int MONTHS_OF_QUARTER = 3;

    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(value(anchor), unit.precision());
    }

    private @Nullable String value(Anchor anchor) {
        LocalDate day = anchor.day();
        YearMonth month = anchor.month();
        Year year = anchor.year();
        try {
            return switch (unit) {
                // The publication's time of day is rarely that of the writing.
                case SECOND, MINUTE, HOUR -> null;
                case DAY -> day == null ? null : day.plusDays(count).toString();
                case WEEK -> day == null ? null : week(day.plusWeeks(count));
                case MONTH -> month == null ? null : month.plusMonths(count).toString();
                case QUARTER -> month == null ? null : quarter(month.plusMonths(MONTHS_OF_QUARTER * count));
                case YEAR -> year == null ? null : NamedYear.iso(year.getValue() + count);
                case DECADE -> year == null ? null : Decade.iso(year.getValue() + 10 * count);
                case CENTURY -> null;
            };
        } catch (DateTimeException e) {
            // "A million years ago" leaves the calendar.
            return null;
        }
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String quarter(YearMonth month) {
        return Quarter.iso(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
    }

    @Override
    public Kind kind() {
        return unit == Unit.DAY ? Kind.DAY : Kind.OTHER;
    }
}
