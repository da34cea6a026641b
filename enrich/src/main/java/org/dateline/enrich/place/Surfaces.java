package org.dateline.enrich.place;

import java.text.Normalizer;
import org.dateline.enrich.annotate.TokenizedText;

/** Tokens of a text in the form in which the gazetteer has them. */
final class Surfaces {
    private Surfaces() {}

    /** The token with a straight apostrophe, its accents composed, and without invisible characters. */
    static String of(TokenizedText text, int token) {
        String surface = text.token(token);
        for (int i = 0; i < surface.length(); i++) {
            if (surface.charAt(i) > 0x7F) {
                return Normalizer.normalize(
                        surface.replace('’', '\'').replace('ʼ', '\'').replaceAll("[\\u00AD\\u200B-\\u200D\\u2060]", ""),
                        Normalizer.Form.NFC);
            }
        }
        return surface;
    }

    /** Whether it is a word of three letters or more, all of them capitals: SEOUL, but not US. */
    static boolean shouted(String surface) {
        return surface.length() >= 3
                && surface.chars().allMatch(c -> Character.isUpperCase(c) || c == '\'')
                && Character.isUpperCase(surface.charAt(0));
    }

    /** SEOUL as Seoul. */
    static String spoken(String shouted) {
        return shouted.charAt(0) + shouted.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a token of the text is this token of a name. */
    static boolean same(String surface, String ofName) {
        return surface.equals(ofName)
                || (surface.length() > 1
                        && surface.equalsIgnoreCase(ofName)
                        && surface.chars().noneMatch(Character::isLowerCase));
    }
}
