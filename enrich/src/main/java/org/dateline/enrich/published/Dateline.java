package org.dateline.enrich.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's story opens: {@code SEOUL, Nov. 4 (Agency) -}, {@code MADRID, 14 May 2023 —}.
 *
 * @param place as printed
 * @param month 1..12, or {@code null} where there is no date
 * @param day of the month, or {@code null} where there is no date
 * @param year or {@code null} where it is not printed, as it mostly is not
 * @param raw the dateline as it stands, its dash included
 * @param end where the story begins after it, in the text
 */
public record Dateline(
        String place,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable Integer year,
        String raw,
        int end) {
    private static final int LONGEST = 160;
    private static final int FIRST_LINES = 6;
    private static final Pattern OPENING = Pattern.compile("\\s{0,20}(?<city>\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{1,40}+)"
            + "(?<region>,\\s(?!\\p{L}{3,9}\\.?\\s\\d)\\p{Lu}[\\p{L}.’' ]{1,30}?)?"
            + "(?:,\\s(?:(?<month>\\p{L}{3,9})\\.?\\s(?<day>\\d{1,2})(?:,\\s(?<year>\\d{4}))?"
            + "|(?<firstDay>\\d{1,2})\\s(?<thenMonth>\\p{L}{3,9})\\.?(?:,?\\s(?<thenYear>\\d{4}))?))?"
            + "(?<agency>\\s?\\([^()]{1,60}\\))?"
            + "\\s?(?<dash>--|[-–—])\\s");

    /** The dateline at the beginning of a text, or of a line below its title. */
    static Optional<Dateline> amongFirstLines(String text) {
        int start = 0;
        for (int line = 0; line < FIRST_LINES && start >= 0 && start < text.length(); line++) {
            Optional<Dateline> found = of(text.substring(start, Math.min(text.length(), start + LONGEST)));
            if (found.isPresent()) {
                return found;
            }
            int next = text.indexOf('\n', start);
            start = next < 0 ? -1 : next + 1;
        }
        return Optional.empty();
    }

    /** The dateline at the beginning of a text or paragraph. */
    public static Optional<Dateline> of(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher matcher = OPENING.matcher(head);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String month = either(matcher, "month", "thenMonth");
        // "US - China talks" is a title: a hyphen alone does not make a dateline.
        boolean hyphenAlone = month == null
                && matcher.group("agency") == null
                && matcher.group("dash").equals("-");
        OptionalInt number = month == null ? OptionalInt.empty() : MonthNames.number(month);
        if (hyphenAlone || (month != null && number.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Dateline(
                matcher.group("city").strip(),
                month == null ? null : number.getAsInt(),
                integer(either(matcher, "day", "firstDay")),
                integer(either(matcher, "year", "thenYear")),
                matcher.group().strip(),
                matcher.end()));
    }

    /** American or British order. */
    private static @Nullable String either(Matcher matcher, String group, String other) {
        return matcher.group(group) == null ? matcher.group(other) : matcher.group(group);
    }

    private static @Nullable Integer integer(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /**
     * The day it means.
     *
     * @param near a day of about that time, from which the year is taken where none is printed; or {@code null}
     */
    Optional<LocalDate> day(@Nullable LocalDate near) {
        if (month == null || day == null || (year == null && near == null)) {
            return Optional.empty();
        }
        try {
            if (year != null) {
                return Optional.of(LocalDate.of(year, month, day));
            }
            return near == null ? Optional.empty() : Optional.of(latestUntil(near.plusDays(1), month, day));
        } catch (DateTimeException e) {
            // Such as Feb. 30.
            return Optional.empty();
        }
    }

    private static LocalDate latestUntil(LocalDate limit, int month, int day) {
        LocalDate thisYear = LocalDate.of(limit.getYear(), month, day);
        return thisYear.isAfter(limit) ? LocalDate.of(limit.getYear() - 1, month, day) : thisYear;
    }
}
