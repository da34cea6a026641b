package org.dateline.enrich.known;

import java.text.Normalizer;
import java.util.Map;

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
        String plain = ascii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        int word = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                append(folded, c);
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
        return c == '-'
                || c == '/'
                || c == ','
                || c == '('
                || c == ')'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'ı', 'İ' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'œ', 'Œ' -> folded.append("oe");
            case 'þ', 'Þ' -> folded.append("th");
            // Letters to Unicode, apostrophes to the reader.
            case 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', 'ʺ' -> {}
            default -> folded.append(Character.toLowerCase(c));
        }
    }

    private static boolean ascii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
