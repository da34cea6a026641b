package org.dateline.workshop.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enrich.entity.lexicon.Countries;

/** The country that a description names or is adjective to: "American baseball team" is of the United States. */
final class CountryWords {
    private static final int MOST_WORDS = 4;
    private static final int NAMES = 2;
    private static final int ADJECTIVES = 3;

    private final Map<String, String> codes = new HashMap<>();

    private CountryWords() {}

    static CountryWords load() {
        CountryWords words = new CountryWords();
        try (var table = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.tsv"));
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        for (String names : new String[] {columns[NAMES], columns[ADJECTIVES]}) {
            for (String name : names.split(";", -1)) {
                codes.put(name, columns[0]);
            }
        }
    }

    /** ISO 3166-1 alpha-2 of the only country in it; empty where there is none or several. */
    String of(String description) {
        Set<String> found = new TreeSet<>();
        String[] words = description.split("[^\\p{L}.'-]+", -1);
        for (int i = 0; i < words.length; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = i; n < Math.min(words.length, i + MOST_WORDS); n++) {
                name.append(n == i ? "" : " ").append(words[n]);
                String code = codes.get(name.toString());
                if (code != null) {
                    found.add(code);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }
}
