package org.dateline.enrich.place.resolve;

import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Reads in which country or province a name lies, where the text says so: "Springfield, Missouri", "Paris (Texas)". */
final class Hints {
    private static final int MOST_WORDS = 4;
    private static final int MOST_CHARACTERS = 60;

    private final Meanings meanings;
    private final Atlas atlas;

    Hints(Atlas atlas, Meanings meanings) {
        this.atlas = atlas;
        this.meanings = meanings;
    }

    /** The place that stands behind the comma, or {@link Atlas#NONE}. */
    int after(String text, int end) {
        int start = skipSpace(text, end);
        if (start >= text.length() || (text.charAt(start) != ',' && text.charAt(start) != '(')) {
            return Atlas.NONE;
        }
        start = skipSpace(text, start + 1);
        return containerAt(text, start)[0];
    }

    /** Whether the container behind a comma is one of a list: "Georgia, Alabama and Florida". */
    boolean inList(String text, int end) {
        int start = skipSpace(text, end);
        if (start >= text.length() || text.charAt(start) != ',') {
            return false;
        }
        int containerEnd = containerAt(text, skipSpace(text, start + 1))[1];
        int next = skipSpace(text, containerEnd);
        if (text.startsWith("and ", next) || text.startsWith("or ", next)) {
            return true;
        }
        return next < text.length()
                && text.charAt(next) == ','
                && (text.startsWith("and ", skipSpace(text, next + 1))
                        || containerAt(text, skipSpace(text, next + 1))[0] != Atlas.NONE);
    }

    /** The container that begins at a position and where it ends; the longest there is. */
    private int[] containerAt(String text, int start) {
        int best = Atlas.NONE;
        int bestEnd = start;
        int end = start;
        for (int words = 0; words < MOST_WORDS && end < text.length() && end - start < MOST_CHARACTERS; words++) {
            if (words > 0 && text.charAt(end) == ' ') {
                end++;
            }
            int wordStart = end;
            while (end < text.length() && end - start < MOST_CHARACTERS && inWord(text.charAt(end))) {
                end++;
            }
            if (end == wordStart) {
                break;
            }
            int container = containerOf(text, start, end);
            if (container != Atlas.NONE) {
                best = container;
                bestEnd = end;
            }
        }
        return new int[] {best, bestEnd};
    }

    private int containerOf(String text, int start, int end) {
        String name = text.substring(start, end);
        int container = meanings.container(name);
        if (container == Atlas.NONE && name.endsWith(".")) {
            container = meanings.container(name.substring(0, name.length() - 1));
        }
        if (container == Atlas.NONE && name.length() == 2) {
            container = postal(name);
        }
        return container;
    }

    /** "TX" of "Austin, TX". */
    private int postal(String code) {
        return postalCodes.getOrDefault(code, Atlas.NONE);
    }

    private final java.util.Map<String, Integer> postalCodes = new java.util.HashMap<>();

    void addPostalCodes() {
        for (int place = 0; place < atlas.size(); place++) {
            String iso = atlas.kind(place) == PlaceKind.STATE ? atlas.province(place) : null;
            if (iso != null && (iso.startsWith("US-") || iso.startsWith("CA-"))) {
                postalCodes.put(iso.substring(3), place);
            }
        }
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '’' || c == '-';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 3 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
