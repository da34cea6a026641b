package org.dateline.enrich.time.words;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.text.ResourceLines;

/** The names of the months in other languages than English: language to name, in lower case, to 1..12. */
public final class ForeignMonths {
    /** The first is made by a generator, the second by hand. */
    private static final String[] RESOURCES = {"months.tsv", "more-months.tsv"};

    private static final Map<String, Map<String, Integer>> MONTHS = load();

    private ForeignMonths() {}

    /** Those of a language, given by the first part of its tag; empty where it is not known. */
    public static Map<String, Integer> of(String language) {
        return MONTHS.getOrDefault(language.equals("no") || language.equals("nn") ? "nb" : language, Map.of());
    }

    private static Map<String, Map<String, Integer>> load() {
        Map<String, Map<String, Integer>> months = new HashMap<>();
        for (String name : RESOURCES) {
            ResourceLines.of(ForeignMonths.class, name).forEach(line -> add(months, line.split("\t", -1)));
        }
        return months;
    }

    private static void add(Map<String, Map<String, Integer>> months, String[] row) {
        Map<String, Integer> names = months.computeIfAbsent(row[0], any -> new HashMap<>());
        for (String name : row[2].split(";", -1)) {
            names.put(name, Integer.valueOf(row[1]));
        }
    }
}
