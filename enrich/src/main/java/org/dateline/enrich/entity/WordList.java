package org.dateline.enrich.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.text.ResourceLines;

/** A file beside this class: lines of columns with tabs between them, and comments that begin with a hash. */
final class WordList {
    private WordList() {}

    static List<String[]> lines(String resource) {
        return ResourceLines.of(WordList.class, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** The words of the first column. */
    static Set<String> words(String resource) {
        return lines(resource).stream().map(columns -> columns[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** The second column by the first; empty where there is none. */
    static Map<String, String> pairs(String resource) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines(resource).forEach(columns -> pairs.put(columns[0], columns.length > 1 ? columns[1] : ""));
        return Map.copyOf(pairs);
    }
}
