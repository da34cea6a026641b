package org.dateline.enrich.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.ResourceLines;

/** The lists of {@code words.tsv}. Immutable. */
final class WordLists {
    private static final String RESOURCE = "words.tsv";

    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists() {}

    static WordLists load() {
        WordLists words = new WordLists();
        ResourceLines.of(WordLists.class, RESOURCE).forEach(words::add);
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
