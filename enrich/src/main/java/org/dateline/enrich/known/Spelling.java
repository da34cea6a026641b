package org.dateline.enrich.known;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** One spelling for names that differ in case, accents, article, or between British and American usage. */
final class Spelling {
    /** Longest acronym; a single word of more capitals is a shouted name. */
    private static final int LONGEST_ACRONYM = 5;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("organisation", "organization"),
            Map.entry("programme", "program"),
            Map.entry("labour", "labor"),
            Map.entry("defence", "defense"),
            Map.entry("centre", "center"),
            Map.entry("co-operation", "cooperation"),
            Map.entry("&", "and"),
            Map.entry("u.s.", "us"),
            Map.entry("u.k.", "uk"),
            Map.entry("u.n.", "un"),
            Map.entry("e.u.", "eu"));

    private Spelling() {}

    static String key(String name) {
        String folded = plain(name) ? name : folded(name);
        StringBuilder key = new StringBuilder(folded.length());
        for (String word : folded.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (key.length() == 0 && word.equals("the")) {
                continue;
            }
            key.append(key.length() == 0 ? "" : " ").append(WORDS.getOrDefault(word, word));
        }
        return shortened(key.toString());
    }

    private static String shortened(String key) {
        if (key.startsWith("united states ")) {
            return "us " + key.substring("united states ".length());
        }
        return key.startsWith("united nations ") ? "un " + key.substring("united nations ".length()) : key;
    }

    private static boolean plain(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.FORMAT -> {}
                case Character.DASH_PUNCTUATION -> folded.append('-');
                case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> folded.append('\'');
                case Character.SPACE_SEPARATOR -> folded.append(' ');
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Whether it is one short word of capitals, which is looked up as it is written and not as a name. */
    static boolean mayBeAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || Character.isDigit(c));
    }
}
