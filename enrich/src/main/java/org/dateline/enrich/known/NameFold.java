package org.dateline.enrich.known;

import java.util.Map;
import org.dateline.enrich.text.PlainLetters;

/**
 * One spelling for all ways to write a name: in small letters, without accents, apostrophes, full stops and "the"; hyphens
 * and commas are spaces, "&" is "and", British words American ones.
 */
public final class NameFold {
    /** Longest name that is looked up, in UTF-16 code units. */
    static final int LONGEST = 120;

    private static final Map<String, String> WORDS = Map.of(
            "organisation", "organization",
            "programme", "program",
            "labour", "labor",
            "defence", "defense",
            "centre", "center",
            "saint", "st");

    private NameFold() {}

    /** The folded name; empty where there is nothing in it, or too much to be a name. */
    public static String fold(String name) {
        if (name.length() > LONGEST) {
            return "";
        }
        String plain = PlainLetters.decomposed(name);
        StringBuilder folded = new StringBuilder(plain.length());
        int word = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                PlainLetters.append(folded, c);
            } else if (c == '&') {
                word = endWord(folded, word);
                folded.append("and");
                word = endWord(folded, word);
            } else if (separates(c)) {
                word = endWord(folded, word);
            }
        }
        word = endWord(folded, word);
        folded.setLength(Math.max(0, word - 1));
        return shortened(folded.toString());
    }

    /** The place where the next word begins. */
    private static int endWord(StringBuilder folded, int start) {
        if (folded.length() == start) {
            return start;
        }
        String word = folded.substring(start);
        String other = WORDS.get(word);
        if (other != null) {
            folded.replace(start, folded.length(), other);
        }
        return folded.append(' ').length();
    }

    private static String shortened(String folded) {
        String name = folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
        if (name.startsWith("united states ")) {
            return "us " + name.substring("united states ".length());
        }
        return name.startsWith("united nations ") ? "un " + name.substring("united nations ".length()) : name;
    }

    private static boolean separates(char c) {
        return c == '(' || c == ')' || PlainLetters.separates(c);
    }
}
