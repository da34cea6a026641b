package org.dateline.ingest.format.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as written after a date.
 *
 * @param offset its zone, or {@code null} where it names none that has one meaning
 */
record ClockTime(LocalTime time, @Nullable ZoneOffset offset) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "\\s*(?<half>[ap]\\.?m\\.?)?\\s*\\(?(?<zone>[A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})?\\)?",
            Pattern.CASE_INSENSITIVE);

    /** Zones with one meaning; BST and IST have several. RFC 5322 §4.3 has the American ones. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("KST", 9),
            Map.entry("JST", 9));

    /** @throws DateTimeException for a time that no clock shows */
    static Optional<ClockTime> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = hour(Integer.parseInt(matcher.group("hour")), matcher.group("half"));
        String second = matcher.group("second");
        LocalTime time = LocalTime.of(
                hour,
                Integer.parseInt(matcher.group("minute")),
                second == null ? 0 : Integer.parseInt(second),
                nanos(matcher.group("fraction")));
        return Optional.of(new ClockTime(time, offset(matcher.group("zone"))));
    }

    OffsetDateTime on(LocalDate day) {
        return offset == null ? DateLine.midnight(day) : day.atTime(time).atOffset(offset);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("hour " + hour + " has no half of the day");
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        if (Character.isLetter(zone.charAt(0))) {
            Integer hours = HOURS.get(zone.toUpperCase(Locale.ROOT));
            return hours == null ? null : ZoneOffset.ofHours(hours);
        }
        return ZoneOffset.of(zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3));
    }
}
