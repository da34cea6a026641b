package org.dateline.enrich.entity.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A word that says what a name is the name of: the "Ministry" of "Foreign Ministry".
 *
 * @param flags see the first lines of {@code heads.tsv}
 */
public record Head(String word, Sort sort, @Nullable String subtype, String flags) {
    private static final Map<String, Head> ALL = all();

    private static Map<String, Head> all() {
        Map<String, Head> all = new HashMap<>();
        for (String[] columns : WordList.lines(Head.class, "heads.tsv")) {
            String subtype = columns[2].equals("-") ? null : columns[2];
            all.put(columns[0], new Head(columns[0], Sort.of(columns[1]), subtype, columns[3]));
        }
        return Map.copyOf(all);
    }

    public static @Nullable Head of(String lower) {
        return ALL.get(lower);
    }

    /** The head at a token: two words before one, "health district" before nothing. */
    public static @Nullable Head at(Words words, int token) {
        Head pair =
                token == words.firstOfSentence(token) ? null : of(words.lower(token - 1) + " " + words.lower(token));
        return pair == null ? of(words.lower(token)) : pair;
    }

    /** The head that ends a name. */
    public static @Nullable Head ending(String lower) {
        Head head = of(lower);
        return head == null || head.beforeCountry() || head.opens() ? null : head;
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    public boolean governmental() {
        return has('g');
    }

    public boolean takesComplement() {
        return has('o');
    }

    public boolean standsBefore() {
        return has('x');
    }

    /** Whether it begins names and is a common word elsewhere: "Real", "Operation". */
    public boolean opens() {
        return standsBefore() && weak();
    }

    public boolean standsAlone() {
        return has('s');
    }

    public boolean nominal() {
        return has('n');
    }

    public boolean surname() {
        return has('p');
    }

    public boolean company() {
        return has('c');
    }

    public boolean weak() {
        return has('w');
    }

    public boolean namedAfterPeople() {
        return has('a');
    }

    public boolean team() {
        return has('t');
    }

    public boolean beforeCountry() {
        return has('k');
    }
}
