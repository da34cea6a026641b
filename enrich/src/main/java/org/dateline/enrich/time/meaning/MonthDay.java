package org.dateline.enrich.time.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day of which the year is not printed: the nearest one, on the side that the tense tells.
 *
 * @param weekday printed beside it, or {@code null}: then the year is one in which it fits
 */
public record MonthDay(int month, int day, @Nullable DayOfWeek weekday) implements Meaning {
    private static final int WRONG_SIDE = 300;
    private static final int WRONG_WEEKDAY = 10_000;

    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        LocalDate near = anchor.about();
        LocalDate best = near == null ? null : best(near, direction);
        return new Resolved(best == null ? null : best.toString(), "day");
    }

    private @Nullable LocalDate best(LocalDate near, Direction direction) {
        LocalDate best = null;
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            if (!exists(year)) {
                continue;
            }
            LocalDate candidate = LocalDate.of(year, month, day);
            if (best == null || cost(candidate, near, direction) < cost(best, near, direction)) {
                best = candidate;
            }
        }
        return best;
    }

    /** February 29 does not exist in every year. */
    private boolean exists(int year) {
        return day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Days away; the wrong side of the tense costs most of a year, the wrong weekday more than any distance. */
    private long cost(LocalDate candidate, LocalDate near, Direction direction) {
        long ahead = ChronoUnit.DAYS.between(near, candidate);
        // A day's grace: it is already tomorrow elsewhere.
        boolean wrongSide =
                (direction == Direction.BACK && ahead > 1) || (direction == Direction.FORWARD && ahead < -1);
        boolean wrongDay = weekday != null && candidate.getDayOfWeek() != weekday;
        return Math.abs(ahead) + (wrongSide ? WRONG_SIDE : 0) + (wrongDay ? WRONG_WEEKDAY : 0);
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
