package org.dateline.enrich.time.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.FullDay;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.Moment;
import org.dateline.enrich.time.words.EitherDay;
import org.dateline.enrich.time.words.SlashOrder;
import org.jspecify.annotations.Nullable;

/** "2019-11-22", "22.11.2019", "22/11/2019", "2019-11-22T17:00Z". */
public final class NumericDates implements Shape {
    private static final int CENTURY = 2000;

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        String word = words.at(token);
        if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
            return null;
        }
        try {
            if (SlashOrder.slashed(words, token)) {
                return slashed(reading, token);
            }
            return word.indexOf('.') > 0 ? dotted(word, token) : iso(reading, token);
        } catch (DateTimeException e) {
            // Digits that look like a date and are none: 2019-13-45.
            return null;
        }
    }

    private static @Nullable Match slashed(Reading reading, int token) {
        Words words = reading.words();
        int year = year(words.at(token + 4));
        if (year < 0 || words.is(token + 5, "/")) {
            return null;
        }
        int first = words.number(token, 2);
        int second = words.number(token + 2, 2);
        SlashOrder order = first > 12 ? SlashOrder.DAY_FIRST : second > 12 ? SlashOrder.MONTH_FIRST : reading.slashes();
        Meaning meaning = switch (order) {
            case DAY_FIRST -> new FullDay(LocalDate.of(year, second, first));
            case MONTH_FIRST -> new FullDay(LocalDate.of(year, first, second));
            case UNKNOWN -> new EitherDay(LocalDate.of(year, second, first), LocalDate.of(year, first, second), null);
        };
        return new Match(token, token + 5, meaning);
    }

    /** Full stops are German, and so is their order. */
    private static @Nullable Match dotted(String word, int token) {
        String[] parts = word.split("\\.", 4);
        if (parts.length != 3 || parts[0].length() > 2 || parts[1].length() > 2) {
            return null;
        }
        int year = year(parts[2]);
        if (year < 0) {
            return null;
        }
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        LocalDate german = LocalDate.of(year, second, first);
        Meaning meaning =
                first > 12 ? new FullDay(german) : new EitherDay(german, LocalDate.of(year, first, second), german);
        return new Match(token, token + 1, meaning);
    }

    /** A year of four digits, or of two after 2000; or -1. */
    private static int year(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return switch (digits.length()) {
            case 4 -> Integer.parseInt(digits);
            case 2 -> CENTURY + Integer.parseInt(digits);
            default -> -1;
        };
    }

    private static @Nullable Match iso(Reading reading, int token) {
        Words words = reading.words();
        int year = reading.year(token);
        if (year < 0 || !words.is(token + 1, "-") || !words.hyphen(token + 1)) {
            return null;
        }
        int month = words.at(token + 2).length() == 2 ? words.number(token + 2, 2) : -1;
        if (month < 1 || month > 12) {
            return null;
        }
        if (!words.is(token + 3, "-") || !words.hyphen(token + 3)) {
            // "2018-19" and "2004-05" are seasons at least as often as months.
            return null;
        }
        String last = words.at(token + 4);
        int day = last.length() >= 2 ? digits(last.substring(0, 2)) : -1;
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        Meaning date = new FullDay(LocalDate.of(year, month, day));
        if (last.length() == 2) {
            return new Match(token, token + 5, date);
        }
        return last.length() == 5 && last.charAt(2) == 't' ? moment(words, token, date, last) : null;
    }

    /** "04T10" ":" "15" [":" "30"] or with a Z. */
    private static @Nullable Match moment(Words words, int token, Meaning date, String last) {
        int hour = digits(last.substring(3));
        String minutes = words.at(token + 6);
        if (hour < 0 || !words.is(token + 5, ":") || minutes.length() < 2) {
            return null;
        }
        int minute = digits(minutes.substring(0, 2));
        int end = token + 7;
        String tail = minutes;
        if (words.is(end, ":") && words.touches(end) && words.touches(end + 1)) {
            tail = words.at(end + 1);
            end += 2;
        }
        ZoneId zone = tail.endsWith("z") ? ZoneOffset.UTC : null;
        return minute < 0 ? null : new Match(token, end, new Moment(date, LocalTime.of(hour, minute), zone));
    }

    private static int digits(String two) {
        int tens = two.charAt(0) - '0';
        int ones = two.charAt(1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
