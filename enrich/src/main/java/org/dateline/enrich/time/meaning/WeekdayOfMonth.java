package org.dateline.enrich.time.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * "the last Friday of this month", "the second Tuesday in November".
 *
 * @param number 1..4, or -1 for the last one
 * @param month resolves to a month
 */
public record WeekdayOfMonth(int number, DayOfWeek day, Meaning month) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String value = month.resolve(anchor, direction).value();
        return new Resolved(value == null ? null : day(YearMonth.parse(value)).toString(), "day");
    }

    private LocalDate day(YearMonth of) {
        return of.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
