package org.dateline.enrich.entity.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.text.ResourceLines;

/** A file beside a class: lines of columns with tabs between them, and comments that begin with a hash. */
public final class WordList {
    private WordList() {}

    public static List<String[]> lines(Class<?> beside, String resource) {
        return ResourceLines.of(beside, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** The words of the first column. */
    public static Set<String> words(Class<?> beside, String resource) {
        return lines(beside, resource).stream().map(columns -> columns[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** The second column by the first; empty where there is none. */
    public static Map<String, String> pairs(Class<?> beside, String resource) {
        Map<String, String> pairs = new LinkedHashMap<>();
        lines(beside, resource).forEach(columns -> pairs.put(columns[0], columns.length > 1 ? columns[1] : ""));
        return Map.copyOf(pairs);
    }
}
