package org.dateline.ingest.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in the words of a source and the one thing they mean, or why they mean nothing that can be told. What has two
 * readings has none here: nothing is guessed. Where the day is sure and the instant is not (no zone, or one of several
 * meanings), the day is kept: its midnight in UTC stands for that day.
 *
 * @param value what is meant, with the source's own offset, or {@code null}
 * @param words the source's own words, stripped
 * @param doubt what could not be told, as the end of a sentence; {@code null} where nothing is in doubt
 */
public record DateReading(
        @Nullable OffsetDateTime value,
        String words,
        @Nullable String doubt) {
    private static final int LONGEST = 120;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2200;

    private static final Pattern NOTHING =
            Pattern.compile("(?i)|none|null|nil|nan|nat|n/?a|undefined|unknown|false|-+|0+|0000-00-00.*|0001-01-01.*");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:first |last )?(?:published|posted|issued|updated|modified|created|date)(?: on| at)?\\s*:?\\s+");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{13}|\\d{16}|\\d{19})(?:\\.(\\d{1,9}))?");

    /** Reads the words; never throws. */
    public static DateReading of(String words) {
        String stripped = words.strip();
        String plain =
                stripped.replaceAll("[\\s\\u00A0\\u202F\\u200E\\u200F]+", " ").strip();
        if (plain.isEmpty()) {
            return new DateReading(null, stripped, null);
        }
        if (NOTHING.matcher(plain).matches()) {
            return unread(stripped, "left out, it says that there is no date");
        }
        if (plain.length() > LONGEST || plain.chars().noneMatch(Character::isDigit)) {
            return unread(stripped, "left out, it is no date");
        }
        try {
            return epoch(plain, stripped).orElseGet(() -> written(plain, stripped));
        } catch (DateTimeException e) {
            return unread(stripped, "left out, there is no such date (" + e.getMessage() + ")");
        }
    }

    /** A day that is known as such. */
    public static DateReading ofDay(LocalDate day, String words) {
        return new DateReading(day.atStartOfDay().atOffset(ZoneOffset.UTC), words, null);
    }

    private static Optional<DateReading> epoch(String plain, String words) {
        Matcher matcher = EPOCH.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Instant instant = switch (matcher.group(1).length()) {
            case 9, 10 -> Instant.ofEpochSecond(number);
            case 13 -> Instant.ofEpochMilli(number);
            case 16 -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
            default -> Instant.EPOCH.plusNanos(number);
        };
        if (matcher.group(2) != null && matcher.group(1).length() <= 10) {
            instant = instant.plusNanos(Long.parseLong((matcher.group(2) + "00000000").substring(0, 9)));
        }
        return Optional.of(checked(instant.atOffset(ZoneOffset.UTC), words, null));
    }

    private static DateReading written(String plain, String words) {
        Matcher label = LABEL.matcher(plain);
        String date = label.lookingAt() ? plain.substring(label.end()) : plain;
        WrittenDay day = WrittenDay.first(date);
        if (day == null) {
            return unread(words, "left out, it is no date that can be told");
        }
        LocalDate known = day.date();
        if (known == null) {
            return unread(words, "left out, " + day.doubt());
        }
        WrittenTime time = WrittenTime.of(day.rest(), known);
        if (time == null) {
            return unread(words, "left out, behind the day stands what is no time");
        }
        OffsetDateTime value = time.value();
        String doubt = time.doubt();
        return value != null
                ? checked(value, words, doubt)
                : checked(known.atStartOfDay().atOffset(ZoneOffset.UTC), words, doubt);
    }

    private static DateReading checked(OffsetDateTime value, String words, @Nullable String doubt) {
        return value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR
                ? unread(words, "left out, year " + value.getYear() + " is no year of news")
                : new DateReading(value, words, doubt);
    }

    private static DateReading unread(String words, String doubt) {
        return new DateReading(null, words, doubt);
    }
}
