package org.dateline.enrich.text;

import java.text.Normalizer;

/** The letters and gaps of names as every table of names has them, whatever else each makes of a name. */
public final class PlainLetters {
    private PlainLetters() {}

    /** With each accent behind its letter, as a character that is no letter; a name in ASCII is itself. */
    public static String decomposed(String name) {
        return isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Appends a letter in small and plain: letters that no accent was taken from have theirs. */
    public static void append(StringBuilder plain, char letter) {
        switch (letter) {
            case 'ø', 'Ø' -> plain.append('o');
            case 'ł', 'Ł' -> plain.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
            case 'ı', 'İ' -> plain.append('i');
            case 'ß' -> plain.append("ss");
            case 'æ', 'Æ' -> plain.append("ae");
            case 'œ', 'Œ' -> plain.append("oe");
            case 'þ', 'Þ' -> plain.append("th");
            // Letters to Unicode, apostrophes to the reader.
            case 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ʹ', 'ʺ' -> {}
            default -> plain.append(Character.toLowerCase(letter));
        }
    }

    /** Whether a word ends here: blanks, dashes of any kind, slashes and commas. */
    public static boolean separates(char c) {
        return c == '-'
                || c == '/'
                || c == ','
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
