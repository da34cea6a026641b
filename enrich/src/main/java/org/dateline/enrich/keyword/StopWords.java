package org.dateline.enrich.keyword;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.text.ResourceLines;

/** English words that no key phrase holds, or none alone. Immutable. */
final class StopWords {
    private static final String NEVER = "stopwords.txt";
    private static final String NOT_ALONE = "weak.txt";

    private final Set<String> words;

    private StopWords(Set<String> words) {
        this.words = words;
    }

    /** Words that no key phrase holds. */
    static StopWords load() {
        return load(NEVER);
    }

    /** Words that are no key phrase by themselves. */
    static StopWords weak() {
        return load(NOT_ALONE);
    }

    private static StopWords load(String name) {
        return new StopWords(ResourceLines.of(StopWords.class, name).stream()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    Set<String> words() {
        return words;
    }

    /** @param word in lower case, with a straight apostrophe */
    boolean contains(String word) {
        return words.contains(word);
    }
}
