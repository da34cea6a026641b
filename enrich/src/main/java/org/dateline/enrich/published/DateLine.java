package org.dateline.enrich.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first line that is a date and nothing else. Ingest takes such a line off a file; it still stands in articles that
 * others put on the topic.
 *
 * @param value ISO 8601
 * @param precision {@code day} or {@code month}
 * @param raw the line
 * @param end where the line ends in the text
 */
public record DateLine(String value, String precision, String raw, int end) {
    private static final int LONGEST = 60;
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<month>[A-Za-z]{3,9})\\.?\\s+(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(?<year>\\d{4})\\.?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>[A-Za-z]{3,9})\\.?,?\\s+(?<year>\\d{4})\\.?");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");

    /** The date that the first line of the text is. */
    public static Optional<DateLine> of(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start <= LONGEST && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        if (end - start > LONGEST || end == text.length()) {
            // A date alone is no article, so that a line must follow.
            return Optional.empty();
        }
        return parse(text.substring(start, end).strip(), end);
    }

    static Optional<DateLine> parse(String line, int end) {
        Matcher weekday = WEEKDAY.matcher(line);
        String date = weekday.lookingAt() ? line.substring(weekday.end()) : line;
        for (Pattern pattern : new Pattern[] {MONTH_FIRST, DAY_FIRST, ISO}) {
            Matcher matcher = pattern.matcher(date);
            if (matcher.matches()) {
                return dated(matcher, line, end);
            }
        }
        return Optional.empty();
    }

    private static Optional<DateLine> dated(Matcher matcher, String line, int end) {
        String name = matcher.group("month");
        OptionalInt month =
                Character.isDigit(name.charAt(0)) ? OptionalInt.of(Integer.parseInt(name)) : MonthNames.number(name);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        String day = matcher.group("day");
        try {
            return Optional.of(
                    day == null
                            ? new DateLine(YearMonth.of(year, month.getAsInt()).toString(), "month", line, end)
                            : new DateLine(
                                    LocalDate.of(year, month.getAsInt(), Integer.parseInt(day))
                                            .toString(),
                                    "day",
                                    line,
                                    end));
        } catch (DateTimeException e) {
            // Such as February 30: words that look like a date and are none.
            return Optional.empty();
        }
    }
}
