package org.dateline.enrich.published;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** English months, written out or as the press shortens them. */
final class MonthNames {
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int SHORTEST = 3;

    private MonthNames() {}

    /** @param name without a full stop; at least three letters of it */
    static OptionalInt number(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            boolean shortened = lower.length() == SHORTEST || lower.equals("sept");
            if (month.equals(lower) || (shortened && month.startsWith(lower))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
