package org.dateline.enrich.place.atlas;

import java.util.Locale;
import org.dateline.enrich.text.PlainLetters;

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
        String plain = PlainLetters.decomposed(name);
        StringBuilder folded = new StringBuilder(plain.length());
        int wordStart = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                PlainLetters.append(folded, c);
            } else if (PlainLetters.separates(c) && folded.length() > wordStart) {
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
}
