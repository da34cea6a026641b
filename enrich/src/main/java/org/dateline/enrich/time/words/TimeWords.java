package org.dateline.enrich.time.words;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.text.WordLists;

/** The word lists of {@code words.txt}. */
public final class TimeWords {
    private static final WordLists LISTS = WordLists.load(TimeWords.class, "words.txt");

    private TimeWords() {}

    public static Set<String> list(String name) {
        return LISTS.named(name);
    }

    /** The list as pairs of a key and a year, with "=" between them. */
    public static Map<String, Integer> years(String name) {
        return list(name).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    }
}
