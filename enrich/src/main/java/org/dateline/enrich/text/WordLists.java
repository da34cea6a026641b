package org.dateline.enrich.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of words from a file beside a class: {@code name: word word ...}, more lines of one name are one list, {@code #}
 * begins a comment. Immutable.
 */
public final class WordLists {
    private final String resource;
    private final Map<String, Set<String>> lists;

    private WordLists(String resource, Map<String, Set<String>> lists) {
        this.resource = resource;
        this.lists = lists;
    }

    public static WordLists load(Class<?> beside, String resource) {
        Map<String, Set<String>> lists = new HashMap<>();
        ResourceLines.of(beside, resource).forEach(line -> read(line, lists));
        return new WordLists(resource, lists);
    }

    private static void read(String line, Map<String, Set<String>> lists) {
        int colon = line.indexOf(": ");
        Set<String> list = lists.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>());
        list.addAll(List.of(line.substring(colon + 2).strip().split("\\s+", -1)));
    }

    public Set<String> named(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException(resource + " has no list " + name);
        }
        return Set.copyOf(list);
    }
}
