package org.dateline.operations;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 5s}, {@code 250ms}, {@code 10 minutes}, or ISO 8601 ({@code PT5S}). */
final class DurationText {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12}) *([a-z]+)");

    /** @throws IllegalArgumentException when it is neither */
    static Duration parse(String text) {
        String plain = text.strip();
        Matcher compact = NUMBER_AND_UNIT.matcher(plain.toLowerCase(Locale.ROOT));
        if (compact.matches()) {
            return unit(compact.group(2)).multipliedBy(Long.parseLong(compact.group(1)));
        }
        try {
            return Duration.parse(plain);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s", "second", "seconds" -> Duration.ofSeconds(1);
            case "m", "min", "minute", "minutes" -> Duration.ofMinutes(1);
            case "h", "hour", "hours" -> Duration.ofHours(1);
            case "d", "day", "days" -> Duration.ofDays(1);
            default -> throw new IllegalArgumentException("no unit of time: " + name);
        };
    }

    /** In the largest unit that divides it: {@code 1 ms}, {@code 90 seconds}, {@code 1 minute}. */
    static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0 || millis % 1000 != 0) {
            return millis + " ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds % 3600 == 0) {
            return counted(seconds / 3600, "hour");
        }
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private DurationText() {}
}
