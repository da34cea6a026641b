package org.dateline.enrich.entity;

import java.util.Set;

/** Words that begin sentences and name nothing: articles, prepositions, weekdays, months, numerals. */
final class FunctionWords {
    private static final Set<String> WORDS = WordList.words("function-words.txt");

    private FunctionWords() {}

    static boolean contains(String lower) {
        return WORDS.contains(lower);
    }
}
