package org.dateline.enrich.entity.words;

import java.util.Set;

/** Words that begin sentences and name nothing: articles, prepositions, weekdays, months, numerals. */
public final class FunctionWords {
    private static final Set<String> WORDS = WordList.words(FunctionWords.class, "function-words.txt");

    private FunctionWords() {}

    public static boolean contains(String lower) {
        return WORDS.contains(lower);
    }
}
