package org.dateline.enrich.entity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that says what a name is the name of: the "Ministry" of "Foreign Ministry".
 *
 * @param flags see the first lines of {@code heads.tsv}
 */
record Head(String word, Sort sort, @Nullable String subtype, String flags) {
    private static final Map<String, Head> ALL = all();

    private static Map<String, Head> all() {
        Map<String, Head> all = new HashMap<>();
        for (String[] columns : WordList.lines("heads.tsv")) {
            String subtype = columns[2].equals("-") ? null : columns[2];
            all.put(columns[0], new Head(columns[0], Sort.of(columns[1]), subtype, columns[3]));
        }
        return Map.copyOf(all);
    }

    static @Nullable Head of(String lower) {
        return ALL.get(lower);
    }

    /** The head at a token: two words before one, "health district" before nothing. */
    static @Nullable Head at(Words words, int token) {
        Head pair =
                token == words.firstOfSentence(token) ? null : of(words.lower(token - 1) + " " + words.lower(token));
        return pair == null ? of(words.lower(token)) : pair;
    }

    /** The head that ends a name. */
    static @Nullable Head ending(String lower) {
        Head head = of(lower);
        return head == null || head.beforeCountry() || head.opens() ? null : head;
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    boolean governmental() {
        return has('g');
    }

    boolean takesComplement() {
        return has('o');
    }

    boolean standsBefore() {
        return has('x');
    }

    /** Whether it begins names and is a common word elsewhere: "Real", "Operation". */
    boolean opens() {
        return standsBefore() && weak();
    }

    boolean standsAlone() {
        return has('s');
    }

    boolean nominal() {
        return has('n');
    }

    boolean surname() {
        return has('p');
    }

    boolean company() {
        return has('c');
    }

    boolean weak() {
        return has('w');
    }

    boolean namedAfterPeople() {
        return has('a');
    }

    boolean team() {
        return has('t');
    }

    boolean beforeCountry() {
        return has('k');
    }
}
