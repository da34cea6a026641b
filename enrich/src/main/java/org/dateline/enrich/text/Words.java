package org.dateline.enrich.text;

import java.util.Locale;
import org.dateline.enrich.annotate.TokenizedText;

/**
 * The tokens of a text as words to compare: in lower case, with straight apostrophes, without soft hyphens.
 *
 * <p>Asking for a token outside the text gives the empty string, so that a look to the left or right needs no check.
 */
public final class Words {
    private final TokenizedText text;
    private final String[] words;
    private final boolean shouted;

    public Words(TokenizedText text) {
        this.text = text;
        this.words = new String[text.tokenCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = comparable(text.token(i));
        }
        this.shouted = shouted(text.text());
    }

    private static boolean shouted(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return upper > 4 * lower;
    }

    private static String comparable(String token) {
        String word = token.toLowerCase(Locale.ROOT);
        if (word.indexOf('’') >= 0) {
            word = word.replace('’', '\'');
        }
        return word.indexOf('\u00AD') >= 0 ? word.replace("\u00AD", "") : word;
    }

    public TokenizedText text() {
        return text;
    }

    public int count() {
        return words.length;
    }

    /** The word, or the empty string outside the text. */
    public String at(int token) {
        return token < 0 || token >= words.length ? "" : words[token];
    }

    public boolean is(int token, String word) {
        return at(token).equals(word);
    }

    public boolean capitalised(int token) {
        return token >= 0 && token < words.length && text.capitalised(token);
    }

    /** Whether the token has a capital that says something: in copy that is all in capitals none does. */
    public boolean marked(int token) {
        return !shouted && capitalised(token);
    }

    /** Whether the token exists and touches the one before it. */
    public boolean touches(int token) {
        return token > 0 && token < words.length && text.touchesPrevious(token);
    }

    /** A hyphen or dash that ties two tokens together, with nothing between it and either. */
    public boolean hyphen(int token) {
        String word = at(token);
        return (word.equals("-") || word.equals("–") || word.equals("‑")) && touches(token) && touches(token + 1);
    }

    /** The number of up to {@code digits} ASCII digits that the token is, or -1. */
    public int number(int token, int digits) {
        String word = at(token);
        if (word.isEmpty() || word.length() > digits) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
