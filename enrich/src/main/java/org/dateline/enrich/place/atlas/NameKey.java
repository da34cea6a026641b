package org.dateline.enrich.place.atlas;

import java.text.Normalizer;
import java.util.Locale;

/** One key for all ways to write a name: without case, accents, apostrophes and hyphens, "St." as "saint". */
final class NameKey {
    /** Longest name that is looked up; the longest name of a place has about 90 characters. */
    static final int LONGEST = 200;

    private static final long PRIME = 0x100000001B3L;
    private static final long OFFSET = 0xCBF29CE484222325L;
    /** 48 bits: with 300,000 names, one lookup in a billion finds a wrong one. */
    private static final int DROPPED_BITS = 16;

    private NameKey() {}

    /** The key, not negative; or -1 of a name with nothing in it or too long to be one. */
    static long of(String name) {
        String folded = name.length() > LONGEST ? "" : fold(name);
        return folded.isEmpty() ? -1 : hash(folded);
    }

    private static long hash(String folded) {
        long hash = OFFSET;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * PRIME;
        }
        // FNV leaves the upper bits of short names poor.
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return (hash ^ (hash >>> 29)) >>> DROPPED_BITS;
    }

    static String fold(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        int wordStart = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                append(folded, c);
            } else if (separates(c) && folded.length() > wordStart) {
                wordStart = endWord(folded, wordStart);
                folded.append(' ');
                wordStart++;
            }
        }
        if (folded.length() > wordStart) {
            endWord(folded, wordStart);
        } else if (wordStart > 0) {
            folded.setLength(wordStart - 1);
        }
        return folded.toString();
    }

    private static boolean separates(char c) {
        return c == '-'
                || c == '/'
                || c == ','
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

    private static int endWord(StringBuilder folded, int start) {
        String whole = switch (folded.substring(start).toLowerCase(Locale.ROOT)) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "mt" -> "mount";
            case "ft" -> "fort";
            default -> "";
        };
        if (!whole.isEmpty()) {
            folded.replace(start, folded.length(), whole);
        }
        return folded.length();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
