package org.dateline.ingest.format.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole line that is a date in one of the shapes that newsrooms write. What could be two dates ({@code 04/11/2019}) or
 * none ({@code February 30, 2019}) is no date line.
 *
 * <p>A time without a known zone is left out, and the day stays: midnight UTC stands for "that day".
 */
final class DateLine {
    private static final int LONGEST = 80;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;

    private static final Pattern LABEL = Pattern.compile(
            "(?:first )?(?:published|posted|issued|updated|date)(?: on)?\\s*:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final String TIME = "(?:,?\\s*(?:at )?[T ]?(?<time>\\d{1,2}:\\d{2}.{0,30}))?";
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<month>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?\\s+(?:de |of )?(?<month>\\p{L}{3,12})\\.?,?\\s+"
                    + "(?:de )?(?<year>\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2\\s?(?<day>\\d{1,2})\\.?" + TIME);
    private static final Pattern EAST_ASIAN =
            Pattern.compile("(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]" + TIME);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})");

    private DateLine() {}

    static Optional<OffsetDateTime> parse(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST || stripped.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String unlabelled =
                LABEL.matcher(stripped).lookingAt() ? LABEL.matcher(stripped).replaceFirst("") : stripped;
        String date = MonthNames.withoutWeekday(unlabelled);
        try {
            for (Pattern pattern : new Pattern[] {MONTH_FIRST, DAY_FIRST, YEAR_FIRST, EAST_ASIAN}) {
                Matcher matcher = pattern.matcher(date);
                if (matcher.matches()) {
                    return dated(matcher);
                }
            }
            return numeric(date);
        } catch (DateTimeException e) {
            // Such as February 30: words that look like a date and are none.
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> dated(Matcher matcher) {
        String month = matcher.group("month");
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MonthNames.number(month);
        String time = matcher.group("time");
        LocalDate day = day(matcher.group("year"), number, matcher.group("day"));
        return time == null ? Optional.of(midnight(day)) : ClockTime.parse(time).map(clock -> clock.on(day));
    }

    /** Dots mean the day first; with slashes only what has one reading is taken. */
    private static Optional<OffsetDateTime> numeric(String date) {
        Matcher matcher = NUMERIC.matcher(date);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        boolean dots = matcher.group(2).equals(".");
        if (dots || first > 12 || first == second) {
            return Optional.of(midnight(day(matcher.group(4), second, matcher.group(1))));
        }
        return second > 12 ? Optional.of(midnight(day(matcher.group(4), first, matcher.group(3)))) : Optional.empty();
    }

    private static LocalDate day(String year, int month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException(String.format(Locale.ROOT, "year %d is no year of news", date.getYear()));
        }
        return date;
    }

    static OffsetDateTime midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
    }
}
