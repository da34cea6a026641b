package org.dateline.reader.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Names without case, accents and punctuation, so that they are found however they are typed. */
public final class Folded {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Words in lower case with one space between: {@code Ana Petrović} is {@code ana petrovic}. */
    public static String name(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 128) {
                return String.join(" ", APART.split(plain(text), -1)).strip();
            }
            if (Character.isLetterOrDigit(each)) {
                words.append(Character.toLowerCase(each));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    /** The same with hyphens. */
    public static String slug(String text) {
        return name(text).replace(' ', '-');
    }

    private static String plain(String text) {
        char[] given = Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
        char[] folded = new char[given.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(given, 0, folded, 0, given.length);
        return new String(folded, 0, length).toLowerCase(Locale.ROOT);
    }
}
