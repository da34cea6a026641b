package org.dateline.enrich.time.meaning;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * "the 20th of next month".
 *
 * @param month resolves to a month
 */
public record DayOfMonth(int day, Meaning month) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String value = month.resolve(anchor, direction).value();
        return new Resolved(value == null ? null : day(YearMonth.parse(value)), "day");
    }

    private @Nullable String day(YearMonth of) {
        return of.isValidDay(day) ? of.atDay(day).toString() : null;
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
