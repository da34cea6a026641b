package org.dateline.ingest.format.plain;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's story opens: {@code SEOUL, Nov. 4 (Agency) -}, {@code MADRID, 14 May 2023 —}. It stays in the body; only what it says is read.
 *
 * @param place as printed, such as {@code SEOUL} or {@code SEOUL, South Korea}
 * @param date or {@code null} where there is none or it has no year
 */
public record Dateline(String place, @Nullable OffsetDateTime date) {
    private static final int LONGEST = 160;
    private static final Pattern OPENING = Pattern.compile("(?<city>\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{1,40})"
            + "(?<region>,\\s\\p{Lu}[\\p{L}.’' ]{1,30}?)?"
            + "(?:,\\s(?:(?<month>\\p{L}{3,9})\\.?\\s(?<day>\\d{1,2})(?:,\\s(?<year>\\d{4}))?"
            + "|(?<firstDay>\\d{1,2})\\s(?<thenMonth>\\p{L}{3,9})\\.?(?:,?\\s(?<thenYear>\\d{4}))?))?"
            + "(?<agency>\\s?\\([^()]{1,60}\\))?"
            + "\\s?(?<dash>--|[-–—])\\s");

    static Optional<Dateline> parse(String line) {
        String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        Matcher matcher = OPENING.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String month = either(matcher, "month", "thenMonth");
        // "US - China talks" is a title: a hyphen alone does not make a dateline.
        boolean plain = month == null
                && matcher.group("agency") == null
                && matcher.group("dash").equals("-");
        if (plain || (month != null && !MonthNames.isMonth(month))) {
            return Optional.empty();
        }
        String region = matcher.group("region");
        String place = matcher.group("city") + (region == null ? "" : region);
        String year = either(matcher, "year", "thenYear");
        OffsetDateTime date = month == null || year == null
                ? null
                : DateLine.parse(month + " " + either(matcher, "day", "firstDay") + ", " + year)
                        .orElse(null);
        return Optional.of(new Dateline(place.strip(), date));
    }

    /** American or British order. */
    private static @Nullable String either(Matcher matcher, String group, String other) {
        return matcher.group(group) == null ? matcher.group(other) : matcher.group(group);
    }
}
