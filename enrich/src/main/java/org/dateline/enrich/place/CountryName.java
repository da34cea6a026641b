package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.ResourceLines;

/**
 * What a country is called in another language.
 *
 * @param country ISO 3166-1 alpha-2
 */
record CountryName(String country, String name) {
    /** Made by a generator. */
    private static final String GENERATED = "countries.tsv";

    /** By hand: what the press writes besides, and, after a hyphen, names that are words or people as well. */
    private static final String CURATED = "more-countries.tsv";

    private static final int KEY = 2;
    private static final Map<String, Map<String, List<CountryName>>> ALL = load();

    /** Those of a language by what they begin with, the longest first; empty where the language is not known. */
    static Map<String, List<CountryName>> in(String language) {
        return ALL.getOrDefault(language, Map.of());
    }

    /** What a name that begins there would stand under. */
    static String key(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + KEY));
    }

    private static Map<String, Map<String, List<CountryName>>> load() {
        Map<String, Map<String, String>> countries = new HashMap<>();
        for (String resource : new String[] {GENERATED, CURATED}) {
            for (String line : ResourceLines.of(CountryName.class, resource)) {
                add(countries, line.split("\t", -1));
            }
        }
        Map<String, Map<String, List<CountryName>>> all = new HashMap<>();
        countries.forEach((language, names) -> all.put(language, byKey(names)));
        return all;
    }

    private static void add(Map<String, Map<String, String>> countries, String[] row) {
        Map<String, String> names = countries.computeIfAbsent(row[0], any -> new HashMap<>());
        for (String name : row[2].split(";", -1)) {
            if (row[1].equals("-")) {
                names.remove(name);
            } else {
                names.put(name, row[1]);
            }
        }
    }

    private static Map<String, List<CountryName>> byKey(Map<String, String> names) {
        Map<String, List<CountryName>> byKey = new HashMap<>();
        names.forEach((name, country) ->
                byKey.computeIfAbsent(key(name, 0), any -> new ArrayList<>()).add(new CountryName(country, name)));
        byKey.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (CountryName name) -> -name.name().length())
                        .thenComparing(CountryName::name)));
        return byKey;
    }
}
