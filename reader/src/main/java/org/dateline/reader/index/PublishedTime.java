package org.dateline.reader.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A span of time that is written as ISO 8601: a year, month or day in UTC, or a moment.
 *
 * @param start the first moment
 * @param end the first moment after it
 */
public record PublishedTime(Instant start, Instant end) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Nothing where it is none. */
    public static Optional<PublishedTime> parse(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR ->
                            days(
                                    Year.parse(text).atDay(1),
                                    Year.parse(text).plusYears(1).atDay(1));
                        case MONTH ->
                            days(
                                    YearMonth.parse(text).atDay(1),
                                    YearMonth.parse(text).plusMonths(1).atDay(1));
                        case DAY ->
                            days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                        default -> moment(text);
                    });
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static PublishedTime days(LocalDate first, LocalDate after) {
        return new PublishedTime(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static PublishedTime moment(String text) {
        boolean zoned = text.matches(".*(?:[Zz]|[+-]\\d\\d:?\\d\\d)");
        Instant start = zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        return new PublishedTime(start, start.plusMillis(1));
    }
}
