package org.dateline.enrich.time.reading;

import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.words.CalendarWords;
import org.jspecify.annotations.Nullable;

/** "three quarters of an hour", "a quarter of a century": so many quarters of a unit, where ISO 8601 has a whole number for it. */
public final class PartsOfUnits {
    private static final int QUARTER_OF_AN_HOUR = 15;
    private static final int QUARTER_OF_A_YEAR = 3;
    private static final int QUARTER_OF_A_CENTURY = 25;

    private PartsOfUnits() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        int quarters = switch (words.at(token)) {
            case "a", "one" -> words.is(token + 1, "quarter") ? 1 : 0;
            case "three" -> words.is(words.hyphen(token + 1) ? token + 2 : token + 1, "quarters") ? 3 : 0;
            default -> 0;
        };
        if (quarters == 0) {
            return null;
        }
        int of = words.hyphen(token + 1) ? token + 3 : token + 2;
        int end = words.is(of + 1, "a") || words.is(of + 1, "an") ? of + 2 : of + 1;
        Unit unit = end == of + 2 && words.is(of, "of") ? CalendarWords.unit(words.at(end)) : null;
        String length = unit == null ? null : length(unit, quarters);
        return length == null ? null : new Match(token, end + 1, new Length(length));
    }

    private static @Nullable String length(Unit unit, int quarters) {
        return switch (unit) {
            case HOUR -> Unit.MINUTE.duration(quarters * QUARTER_OF_AN_HOUR);
            case YEAR -> Unit.MONTH.duration(quarters * QUARTER_OF_A_YEAR);
            case CENTURY -> Unit.YEAR.duration(quarters * QUARTER_OF_A_CENTURY);
            default -> null;
        };
    }
}
