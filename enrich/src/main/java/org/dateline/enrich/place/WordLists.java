package org.dateline.enrich.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lists of {@code words.tsv}. Immutable. */
final class WordLists {
    private static final String RESOURCE = "words.tsv";

    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists() {}

    static WordLists load() {
        WordLists words = new WordLists();
        try (InputStream bytes = WordLists.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException(RESOURCE + " is not beside its class: the jar is incomplete");
            }
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        lists.computeIfAbsent(columns[0], any -> new HashSet<>()).addAll(List.of(columns[1].split(" ", -1)));
    }

    boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
