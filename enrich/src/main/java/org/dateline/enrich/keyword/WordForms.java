package org.dateline.enrich.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a token is looked up in the table of words, and what stands for it where it is not there. */
public final class WordForms {
    /** Before a word that has a capital within a sentence: "May" is another word than "may". */
    private static final char CAPITAL = '^';

    private static final char ENDING = '-';
    private static final int LONGEST_ENDING = 4;

    private WordForms() {}

    /**
     * The key of a token.
     *
     * @param first whether it begins its sentence, so that its capital says nothing
     */
    public static String key(String token, boolean first) {
        String word = token.replace('’', '\'');
        boolean capital = !first && Character.isUpperCase(word.codePointAt(0));
        if (Character.isDigit(word.codePointAt(0))) {
            return "0";
        }
        return capital ? CAPITAL + word.toLowerCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
    }

    /** The key of a word in lower case where it has a capital. */
    static String capital(String word) {
        return CAPITAL + word;
    }

    /** The keys that stand for a word that is not in the table, the most telling first. */
    public static List<String> endings(String key) {
        List<String> endings = new ArrayList<>();
        // By itself the sign is a token of the text, such as the mark of a rise.
        boolean capital = key.length() > 1 && key.charAt(0) == CAPITAL;
        String mark = "" + ENDING + (capital ? "^" : "");
        int letters = key.length() - (capital ? 1 : 0);
        if (Character.isLetter(key.codePointAt(capital ? 1 : 0))) {
            for (int length = Math.min(LONGEST_ENDING, letters - 1); length > 0; length--) {
                endings.add(mark + key.substring(key.length() - length));
            }
        }
        endings.add(mark);
        return endings;
    }
}
