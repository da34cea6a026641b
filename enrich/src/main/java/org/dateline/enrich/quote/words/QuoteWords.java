package org.dateline.enrich.quote.words;

import java.util.Set;
import org.dateline.enrich.text.WordLists;

/** The word lists of {@code words.txt} and {@code first-names.txt}. */
public final class QuoteWords {
    private static final WordLists WORDS = WordLists.load(QuoteWords.class, "words.txt");
    private static final WordLists FIRST_NAMES = WordLists.load(QuoteWords.class, "first-names.txt");

    private QuoteWords() {}

    public static Set<String> list(String name) {
        return WORDS.named(name);
    }

    public static Set<String> firstNames(String gender) {
        return FIRST_NAMES.named(gender);
    }
}
