package org.dateline.enrich.time.meaning;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * "the third quarter", "first half of 2018".
 *
 * @param number 1..4, of a half 1..2
 * @param year or {@code null} where it is not printed
 * @param sign {@code Q} or {@code H}
 */
public record Quarter(int number, @Nullable Integer year, char sign) implements Meaning {
    private static final int MONTHS = 3;

    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String precision = sign == 'Q' ? "quarter" : "half-year";
        Integer resolved = year == null ? near(anchor.month(), direction) : year;
        return new Resolved(resolved == null ? null : iso(resolved, number, sign), precision);
    }

    /** The latest that has begun, or the next to begin. */
    private @Nullable Integer near(@Nullable YearMonth published, Direction direction) {
        if (published == null || sign != 'Q') {
            return null;
        }
        YearMonth begins = published.withMonth(MONTHS * (number - 1) + 1);
        if (direction == Direction.FORWARD) {
            YearMonth ends = begins.plusMonths(MONTHS - 1);
            return ends.isBefore(published) ? published.getYear() + 1 : published.getYear();
        }
        return begins.isAfter(published) ? published.getYear() - 1 : published.getYear();
    }

    static String iso(int year, int number) {
        return iso(year, number, 'Q');
    }

    private static String iso(int year, int number, char sign) {
        return String.format(Locale.ROOT, "%04d-%c%d", year, sign, number);
    }
}
