package org.dateline.enrich.time.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Unit;
import org.jspecify.annotations.Nullable;

/** The English words of calendar and clock. */
public final class CalendarWords {
    private static final String[] NUMBERS = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty"
    };
    private static final String[] TENS = {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final Map<String, Integer> MONTH = months();
    private static final Map<String, DayOfWeek> WEEKDAY = byName();
    private static final Map<String, Integer> NUMBER = numbers();
    private static final Map<String, Unit> UNIT = units();
    private static final Map<String, Integer> ORDINAL =
            Map.of("first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4);
    private static final Map<String, String> SEASON =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");
    private static final Set<String> PART_OF_DAY = TimeWords.list("part-of-day");

    private CalendarWords() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3) + ".", month.getValue());
            // Without its full stop a short form is a month only beside a number; "mar" and "dec" are words too.
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept.", 9);
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static Map<String, DayOfWeek> byName() {
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(java.util.Locale.ROOT);
            weekdays.put(name, day);
            weekdays.put(name.substring(0, 3) + ".", day);
        }
        weekdays.put("tues.", DayOfWeek.TUESDAY);
        weekdays.put("thur.", DayOfWeek.THURSDAY);
        weekdays.put("thurs.", DayOfWeek.THURSDAY);
        return Map.copyOf(weekdays);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i < NUMBERS.length; i++) {
            numbers.put(NUMBERS[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            numbers.put(TENS[i], 30 + 10 * i);
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : Unit.values()) {
            units.put(unit.precision(), unit);
            units.put(unit.precision() + "s", unit);
        }
        units.put("centuries", Unit.CENTURY);
        units.remove("centurys");
        units.put("hrs", Unit.HOUR);
        units.put("mins", Unit.MINUTE);
        units.put("yrs", Unit.YEAR);
        return Map.copyOf(units);
    }

    /** 1..12, or 0 where the token is no month; a month has a capital. */
    public static int month(Words words, int token) {
        String word = words.at(token);
        if (word.length() < 3 || word.length() > 9 || !words.capitalised(token)) {
            return 0;
        }
        return MONTH.getOrDefault(word, 0);
    }

    /** Whether the month is written out, or shortened with its full stop, and so is one without a number beside it. */
    public static boolean clearMonth(Words words, int token) {
        String word = words.at(token);
        return word.length() > 4
                || word.endsWith(".")
                || word.equals("june")
                || word.equals("july")
                || word.equals("may");
    }

    public static @Nullable DayOfWeek weekday(Words words, int token) {
        String word = words.at(token);
        return word.length() < 4 || word.length() > 9 || !words.capitalised(token) ? null : WEEKDAY.get(word);
    }

    /** Of "Tuesdays" Tuesday, or {@code null}. */
    public static @Nullable DayOfWeek weekdays(Words words, int token) {
        String word = words.at(token);
        return !word.endsWith("days") || !words.capitalised(token)
                ? null
                : WEEKDAY.get(word.substring(0, word.length() - 1));
    }

    /** 1..99, or 0. */
    static int number(String word) {
        return NUMBER.getOrDefault(word, 0);
    }

    public static @Nullable Unit unit(String word) {
        return UNIT.get(word);
    }

    /** 1..4, or 0. */
    public static int smallOrdinal(String word) {
        return ORDINAL.getOrDefault(word, 0);
    }

    public static @Nullable String season(String word) {
        return SEASON.get(word);
    }

    public static boolean partOfDay(String word) {
        return PART_OF_DAY.contains(word);
    }

    /** The number of an ordinal in digits ("22nd"), or -1. */
    public static int ordinal(String word) {
        int length = word.length();
        if (length < 3 || length > 4) {
            return -1;
        }
        String ending = word.substring(length - 2);
        if (!ending.equals("st") && !ending.equals("nd") && !ending.equals("rd") && !ending.equals("th")) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length - 2; i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
