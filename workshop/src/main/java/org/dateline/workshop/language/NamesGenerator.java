package org.dateline.workshop.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes {@code months.tsv} of times and {@code countries.tsv} of places from what the JDK knows of other languages, which
 * is Unicode's CLDR. In tables they are the same whichever JDK enrich runs on; what the press says besides, and names that
 * are words as well, are in files by hand beside them.
 */
public final class NamesGenerator {
    private static final List<String> LANGUAGES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
            "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi", "zh");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST = 3;

    private NamesGenerator() {}

    /** @param arguments the tables of months and of countries to write */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments are " + arguments.length
                    + ": must be 2, the tables of months and of countries to write");
        }
        StringBuilder months =
                new StringBuilder("# Made by org.dateline.workshop.language.NamesGenerator from CLDR.\n");
        StringBuilder countries = new StringBuilder(months);
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            months(locale).forEach((month, names) -> row(months, language, String.valueOf(month), names));
            countries(locale).forEach((code, name) -> row(countries, language, code, Set.of(name)));
        }
        Files.writeString(Path.of(arguments[0]), months);
        Files.writeString(Path.of(arguments[1]), countries);
    }

    private static void row(StringBuilder table, String language, String what, Set<String> names) {
        if (!names.isEmpty()) {
            table.append(language)
                    .append('\t')
                    .append(what)
                    .append('\t')
                    .append(String.join(";", names))
                    .append('\n');
        }
    }

    private static SortedMap<Integer, Set<String>> months(Locale locale) {
        TreeMap<Integer, Set<String>> months = new TreeMap<>();
        for (Month month : Month.values()) {
            Set<String> names = new LinkedHashSet<>();
            for (TextStyle style : STYLES) {
                String name = month.getDisplayName(style, locale).toLowerCase(locale);
                String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
                if (plain.length() >= SHORTEST && Character.isLetter(plain.codePointAt(0))) {
                    names.add(plain);
                }
            }
            months.put(month.getValue(), names);
        }
        return months;
    }

    private static SortedMap<String, String> countries(Locale locale) {
        TreeMap<String, String> countries = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
            String english = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
            boolean untranslated = !locale.getLanguage().isEmpty()
                    && name.equals(english)
                    && Character.UnicodeScript.of(english.codePointAt(0)) != script(locale);
            if (!untranslated && !name.equals(code)) {
                countries.put(code, name);
            }
        }
        return countries;
    }

    private static Character.UnicodeScript script(Locale locale) {
        return Character.UnicodeScript.of(
                Month.MAY.getDisplayName(TextStyle.FULL, locale).codePointAt(0));
    }
}
