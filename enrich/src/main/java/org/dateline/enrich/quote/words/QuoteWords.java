package org.dateline.enrich.quote.words;

import java.util.Set;
import org.dateline.enrich.text.WordLists;

/** The word lists of {@code words.txt}. */
public final class QuoteWords {
    private static final WordLists WORDS = WordLists.load(QuoteWords.class, "words.txt");

    private QuoteWords() {}

    public static Set<String> list(String name) {
        return WORDS.named(name);
    }
}
