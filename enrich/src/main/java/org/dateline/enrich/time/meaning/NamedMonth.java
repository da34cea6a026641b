package org.dateline.enrich.time.meaning;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * "May", "last November", "May 2018".
 *
 * @param year or {@code null} where it is not printed
 */
public record NamedMonth(int month, @Nullable Integer year, Shift shift) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        if (year != null) {
            return new Resolved(YearMonth.of(year, month).toString(), "month");
        }
        YearMonth published = anchor.month();
        return new Resolved(
                published == null ? null : near(published, direction).toString(), "month");
    }

    private YearMonth near(YearMonth published, Direction direction) {
        YearMonth same = published.withMonth(month);
        YearMonth back = same.isAfter(published) ? same.minusYears(1) : same;
        YearMonth forward = same.isBefore(published) ? same.plusYears(1) : same;
        return switch (shift) {
            case LAST -> back.equals(published) ? back.minusYears(1) : back;
            case NEXT -> forward.equals(published) ? forward.plusYears(1) : forward;
            case THIS -> same;
            case NONE ->
                switch (direction) {
                    case BACK -> back;
                    case FORWARD -> forward;
                    case NEAREST, UNKNOWN -> nearest(published, back, forward);
                };
        };
    }

    private static YearMonth nearest(YearMonth published, YearMonth back, YearMonth forward) {
        return back.until(published, ChronoUnit.MONTHS) <= published.until(forward, ChronoUnit.MONTHS) ? back : forward;
    }

    @Override
    public Kind kind() {
        return Kind.MONTH;
    }
}
