package org.dateline.enrich.keyword;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        try (InputStream resource = StopWords.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is not beside its class: the jar is incomplete");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new StopWords(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> words() {
        return words;
    }

    /** @param word in lower case, with a straight apostrophe */
    boolean contains(String word) {
        return words.contains(word);
    }
}
