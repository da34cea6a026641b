package org.dateline.enrich.time;

import java.util.Set;
import org.dateline.enrich.text.WordLists;

/** The word lists of {@code words.txt}. */
final class TimeWords {
    private static final WordLists LISTS = WordLists.load(TimeWords.class, "words.txt");

    private TimeWords() {}

    static Set<String> list(String name) {
        return LISTS.named(name);
    }
}
