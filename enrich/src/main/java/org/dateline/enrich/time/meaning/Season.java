package org.dateline.enrich.time.meaning;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * "summer 2018", "last winter".
 *
 * @param year or {@code null} where it is not printed
 * @param code SP, SU, FA, WI
 */
public record Season(String code, @Nullable Integer year, Shift shift) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        Integer resolved = year == null ? near(anchor) : year;
        return new Resolved(resolved == null ? null : String.format(Locale.ROOT, "%04d-%s", resolved, code), "season");
    }

    private @Nullable Integer near(Anchor anchor) {
        return anchor.month() == null ? beside(anchor.year()) : near(anchor.month());
    }

    /** Of a year of which no month is known: the spring that follows 1952 is that of 1953. */
    private @Nullable Integer beside(@Nullable Year told) {
        if (told == null) {
            return null;
        }
        return switch (shift) {
            case LAST -> told.getValue() - 1;
            case NEXT -> told.getValue() + 1;
            case THIS, NONE -> null;
        };
    }

    private @Nullable Integer near(YearMonth published) {
        YearMonth begins = published.withMonth(firstMonth());
        YearMonth ends = begins.plusMonths(2);
        int thisYear = published.getYear();
        return switch (shift) {
            case LAST -> ends.isBefore(published) ? thisYear : thisYear - 1;
            case NEXT -> begins.isAfter(published) ? thisYear : thisYear + 1;
            case THIS -> thisYear;
            case NONE -> null;
        };
    }

    private int firstMonth() {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
    }
}
