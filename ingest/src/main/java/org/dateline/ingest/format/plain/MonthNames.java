package org.dateline.ingest.format.plain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays: English in full and short, other languages in full. */
final class MonthNames {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("nl"));

    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> WEEKDAYS = weekdays();

    private MonthNames() {}

    /** @throws DateTimeException when it is no month's name */
    static int number(String name) {
        Integer number = MONTHS.get(name.toLowerCase(Locale.ROOT));
        if (number == null) {
            throw new DateTimeException(name + " is no month");
        }
        return number;
    }

    static boolean isMonth(String name) {
        return MONTHS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The same without a weekday's name in front. */
    static String withoutWeekday(String date) {
        int end = 0;
        while (end < date.length() && (Character.isLetter(date.charAt(end)) || date.charAt(end) == '-')) {
            end++;
        }
        if (end == 0 || !WEEKDAYS.contains(date.substring(0, end).toLowerCase(Locale.ROOT))) {
            return date;
        }
        String rest = date.substring(end);
        return rest.startsWith(",") || rest.startsWith(".")
                ? rest.substring(1).replaceFirst("^,", "").strip()
                : rest.strip();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale language : LANGUAGES) {
                names.put(lower(month.getDisplayName(TextStyle.FULL, language), language), month.getValue());
            }
            names.put(lower(month.name().substring(0, 3), Locale.ROOT), month.getValue());
        }
        names.put("sept", 9);
        return Map.copyOf(names);
    }

    private static Set<String> weekdays() {
        Set<String> names = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Locale language : LANGUAGES) {
                names.add(lower(day.getDisplayName(TextStyle.FULL, language), language));
            }
            names.add(lower(day.name().substring(0, 3), Locale.ROOT));
        }
        names.addAll(List.of("tues", "wednes", "thur", "thurs"));
        return Set.copyOf(names);
    }

    private static String lower(String name, Locale language) {
        return name.toLowerCase(language);
    }
}
