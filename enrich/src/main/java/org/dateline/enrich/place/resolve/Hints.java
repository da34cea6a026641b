package org.dateline.enrich.place.resolve;

import java.util.stream.IntStream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/** Reads in which country or province a name lies, where the text says so: "Springfield, Missouri", "Paris (Texas)". */
final class Hints {
    /** Countries and provinces of one name, none where there are none, and where the name stands. */
    static final class Container {
        final int[] places;
        final int start;
        final int end;

        Container(int[] places, int start, int end) {
            this.places = places;
            this.start = start;
            this.end = end;
        }
    }

    private static final int MOST_WORDS = 4;
    private static final int MOST_CHARACTERS = 60;
    private static final int IN = 4;

    /** Half a million people: in a list with others such a city is meant, not the state of its name. */
    private static final double LARGE_CITY = 5.7;

    private final Meanings meanings;
    private final Atlas atlas;

    Hints(Atlas atlas, Meanings meanings) {
        this.atlas = atlas;
        this.meanings = meanings;
    }

    /** What stands behind the comma, the bracket or "in", or the nothing of it. */
    Container after(String text, int end) {
        int start = skipSpace(text, end);
        if (text.startsWith(" in ", end)) {
            int name = end + IN;
            return containerAt(text, text.startsWith("the ", name) ? name + IN : name);
        }
        if (start >= text.length() || (text.charAt(start) != ',' && text.charAt(start) != '(')) {
            return new Container(new int[0], start, start);
        }
        return containerAt(text, skipSpace(text, start + 1));
    }

    /** The country or province behind a name as it is written, or empty. */
    String said(String text, int end) {
        Container container = after(text, end);
        return container.places.length == 0 ? "" : text.substring(container.start, container.end);
    }

    /** Whether a comma or "and" with a name before it stands before a name: "Suba, Migori, Homa Bay". */
    boolean endsList(String text, int start) {
        int at = start;
        while (at > 0 && at > start - 3 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        boolean comma = at > 0 && text.charAt(at - 1) == ',';
        boolean and = at > 3 && text.startsWith(" and", at - 4);
        int word = comma ? at - 1 : at - 4;
        while ((comma || and) && word > 0 && inWord(text.charAt(word - 1))) {
            word--;
        }
        return (comma || and) && word >= 0 && Character.isUpperCase(text.charAt(word));
    }

    /** Whether the container behind a comma is one of a list: "Georgia, Alabama and Florida". */
    boolean inList(String text, int end) {
        int start = skipSpace(text, end);
        if (start >= text.length() || text.charAt(start) != ',') {
            return false;
        }
        Container container = containerAt(text, skipSpace(text, start + 1));
        int containerEnd = container.end;
        String name = text.substring(container.start, containerEnd);
        if (name.endsWith(".") || postalCodes.containsKey(name)) {
            // Short forms stand behind towns only: "Lebanon, Pa. and York, Pa."
            return false;
        }
        int next = skipSpace(text, containerEnd);
        if (text.startsWith("and ", next) || text.startsWith("or ", next)) {
            return true;
        }
        if (next >= text.length() || text.charAt(next) != ',') {
            return false;
        }
        int item = skipSpace(text, next + 1);
        return text.startsWith("and ", item)
                || containerAt(text, item).places.length > 0
                || (isLargeCity(name) && isLargeCity(text.substring(item, wordEnd(text, item))));
    }

    /** Whether what stands behind a comma may be a city of its own as well as a state: New York. */
    boolean mayBeCity(String text, int end) {
        Container container = after(text, end);
        return container.places.length > 0 && isLargeCity(text.substring(container.start, container.end));
    }

    private boolean isLargeCity(String name) {
        return IntStream.of(meanings.of(name))
                .map(Atlas::place)
                .anyMatch(place -> (atlas.kind(place) == PlaceKind.CITY || atlas.kind(place) == PlaceKind.CAPITAL)
                        && atlas.magnitude(place) > LARGE_CITY);
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The container that begins at a position; the longest there is. */
    private Container containerAt(String text, int start) {
        Container best = new Container(new int[0], start, start);
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
            int[] places = containersOf(text.substring(start, end));
            if (places.length > 0) {
                best = new Container(places, start, end);
            }
        }
        return best;
    }

    private int[] containersOf(String name) {
        int[] places = meanings.containers(name);
        if (places.length == 0 && name.endsWith(".")) {
            places = meanings.containers(name.substring(0, name.length() - 1));
        }
        if (places.length == 0 && postalCodes.containsKey(name)) {
            places = new int[] {postal(name)};
        }
        return places;
    }

    /** "TX" of "Austin, TX", or {@link Atlas#NONE}. */
    int postal(String code) {
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
