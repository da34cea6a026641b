package org.dateline.enrich.entity.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;
import org.jspecify.annotations.Nullable;

/** Names, adjectives and capitals of countries: whose ministry it is, and what is a place's name and never ours. */
public final class Countries {
    /** Longest name in words: "People's Republic of China" is five tokens. */
    private static final int LONGEST = 5;

    /** How a word names its country. */
    public enum Form {
        NAME,
        ADJECTIVE,
        CAPITAL
    }

    /** @param name as it stands after "of": "the United States" */
    public record Country(String iso, String name) {}

    /** @param end token after the last of the words */
    public record Match(Country country, Form form, int first, int end) {}

    private record Entry(Country country, Form form) {}

    private static final Map<String, Entry> BY_WORDS = load();

    private Countries() {}

    private static Map<String, Entry> load() {
        Map<String, Entry> all = new HashMap<>();
        for (String[] columns : WordList.lines(Countries.class, "countries.tsv")) {
            Country country = new Country(columns[0], columns[1]);
            add(all, columns[2], new Entry(country, Form.NAME));
            add(all, columns[3], new Entry(country, Form.ADJECTIVE));
            add(all, columns[4], new Entry(country, Form.CAPITAL));
        }
        return Map.copyOf(all);
    }

    private static void add(Map<String, Entry> all, String names, Entry entry) {
        for (String name : names.split(";", -1)) {
            if (!name.isEmpty()) {
                all.putIfAbsent(Words.folded(name), entry);
            }
        }
    }

    /** The longest name of a country that begins at a token; "us" is none, "US" is. */
    public static @Nullable Match at(Words words, int first, int limit) {
        if (first < 0 || !words.capital(first) || words.at(first).equals("Us")) {
            return null;
        }
        for (int end = Math.min(limit, first + LONGEST); end > first; end--) {
            Entry entry = BY_WORDS.get(words.key(first, end));
            if (entry != null) {
                return new Match(entry.country(), entry.form(), first, end);
            }
        }
        return null;
    }

    /** The name of a country that ends before a token. */
    public static @Nullable Match before(Words words, int end, int from) {
        for (int first = Math.max(from, end - LONGEST); first < end; first++) {
            Match match = at(words, first, end);
            if (match != null && match.end() == end) {
                return match;
            }
        }
        return null;
    }

    /** Whether these words and no others name a country or its capital, or are its adjective or people. */
    public static boolean isName(Words words, int first, int end) {
        String key = words.key(first, end);
        return BY_WORDS.containsKey(key)
                || (key.endsWith("s") && BY_WORDS.containsKey(key.substring(0, key.length() - 1)));
    }
}
