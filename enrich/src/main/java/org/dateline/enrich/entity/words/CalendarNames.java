package org.dateline.enrich.entity.words;

import java.util.Set;

/** Months, weekdays and feasts, which no name of a person, place or organisation is. */
public final class CalendarNames {
    private static final Set<String> NAMES = WordList.words(CalendarNames.class, "calendar-names.txt");

    private CalendarNames() {}

    public static boolean contains(String lower) {
        return NAMES.contains(lower);
    }
}
