package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person's name in words: "Yoon", "Soon-gu". */
final class PersonName {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /** Short and full first names that do not begin alike. */
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("bill", "william"),
            Map.entry("bob", "robert"),
            Map.entry("rob", "robert"),
            Map.entry("jim", "james"),
            Map.entry("joe", "joseph"),
            Map.entry("mike", "michael"),
            Map.entry("dick", "richard"),
            Map.entry("rick", "richard"),
            Map.entry("tony", "anthony"),
            Map.entry("dave", "david"),
            Map.entry("steve", "steven"),
            Map.entry("ted", "edward"),
            Map.entry("jack", "john"),
            Map.entry("liz", "elizabeth"),
            Map.entry("beth", "elizabeth"),
            Map.entry("kate", "katherine"),
            Map.entry("larry", "lawrence"),
            Map.entry("andy", "andrew"),
            Map.entry("chuck", "charles"),
            Map.entry("hank", "henry"),
            Map.entry("harry", "henry"));

    private PersonName() {}

    /** The words of a name in lower case, those with a hyphen whole, without a comma and without "Jr.". */
    static List<String> words(Words words, Proper name) {
        List<String> result = new ArrayList<>();
        int from = name.first();
        for (int i = name.first() + 1; i <= name.end(); i++) {
            if (i == name.end() || !words.text().touchesPrevious(i)) {
                String word = words.key(from, i);
                if (!SUFFIXES.contains(word) && !word.equals(",")) {
                    result.add(word.endsWith(",") ? word.substring(0, word.length() - 1) : word);
                }
                from = i;
            }
        }
        return result;
    }

    static boolean junior(Words words, Proper name) {
        String last = words.lower(name.end() - 1);
        return SUFFIXES.contains(last) && !last.startsWith("sr");
    }

    /** Whether both can be the name of one person: same last name, first names that agree as far as they go. */
    static boolean agree(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.get(one.size() - 1).equals(other.get(other.size() - 1)) && firstAgree(one.get(0), other.get(0));
    }

    private static boolean firstAgree(String one, String other) {
        if (one.equals(other) || initialOf(one, other) || initialOf(other, one)) {
            return true;
        }
        boolean prefix =
                Math.min(one.length(), other.length()) >= 3 && (one.startsWith(other) || other.startsWith(one));
        return prefix || FULL.getOrDefault(one, one).equals(FULL.getOrDefault(other, other));
    }

    private static boolean initialOf(String one, String other) {
        boolean initial = one.length() == 1 || (one.endsWith(".") && one.length() <= 4);
        return initial && one.charAt(0) == other.charAt(0);
    }
}
