package org.dateline.ingest.dates;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of months in the languages that feeds are written in, whole or cut short, with or without accents. */
final class MonthWords {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "el", "hu", "sv", "da", "nb", "fi", "pl", "cs", "sk", "ro", "ru",
            "uk", "bg", "tr", "hr", "sl", "ca", "lt", "lv", "et", "id");
    private static final int SHORTEST = 3;

    /** For each language the twelve months, each with the names that it goes by. */
    private static final List<List<Set<String>>> NAMES =
            LANGUAGES.stream().map(MonthWords::months).toList();

    private MonthWords() {}

    /** @throws DateTimeException for a word that is no month's name */
    static int number(String word) {
        String plain = plain(word);
        for (List<Set<String>> language : NAMES) {
            int month = number(plain, language);
            if (month > 0) {
                return month;
            }
        }
        throw new DateTimeException("no month is called so");
    }

    /** All months that a word may mean, whatever the language: Croatian October is Polish November. */
    static Set<Integer> meanings(String word) {
        String plain = plain(word);
        // German, and no locale's any more.
        if (plain.equals("mrz")) {
            return Set.of(3);
        }
        Set<Integer> whole = new TreeSet<>();
        Set<Integer> begun = new TreeSet<>();
        for (List<Set<String>> language : NAMES) {
            for (int month = 1; month <= 12; month++) {
                Set<String> names = language.get(month - 1);
                if (names.contains(plain)) {
                    whole.add(month);
                } else if (plain.length() >= SHORTEST && names.stream().anyMatch(name -> name.startsWith(plain))) {
                    begun.add(month);
                }
            }
        }
        return whole.isEmpty() ? begun : whole;
    }

    /** The month of that name, or the only one whose name begins so. */
    private static int number(String plain, List<Set<String>> language) {
        List<Integer> begin = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Set<String> names = language.get(month - 1);
            if (names.contains(plain)) {
                return month;
            }
            if (plain.length() >= SHORTEST && names.stream().anyMatch(name -> name.startsWith(plain))) {
                begin.add(month);
            }
        }
        return begin.size() == 1 ? begin.get(0) : 0;
    }

    private static List<Set<String>> months(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<Set<String>> months = new ArrayList<>();
        for (Month month : Month.values()) {
            Set<String> names = new TreeSet<>();
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                String name = plain(month.getDisplayName(style, locale));
                if (!name.isEmpty() && !Character.isDigit(name.charAt(0))) {
                    names.add(name);
                }
            }
            months.add(names);
        }
        return months;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.']", "")
                .replace('ς', 'σ');
    }
}
