package org.dateline.reader.query;

import java.util.Set;

/** Words that nearly every English article has; a search leaves them out, unless there is nothing else or in a phrase. */
final class FrequentWords {
    private static final Set<String> ALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he",
            "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "she", "that", "the", "their", "there",
            "they", "this", "to", "was", "were", "which", "will", "with");

    private FrequentWords() {}

    static boolean contains(String word) {
        return ALL.contains(word);
    }
}
