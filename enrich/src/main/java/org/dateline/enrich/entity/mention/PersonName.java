package org.dateline.enrich.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.words.Quotation;
import org.dateline.enrich.entity.words.Words;

/** A person's name in words: "Yoon", "Soon-gu". */
public final class PersonName {
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

    private static final String MARKS = "\"“‘'";

    private PersonName() {}

    /** The words of a name in lower case, those with a hyphen whole, without a comma and without "Jr.". */
    public static List<String> words(Words words, Proper name) {
        List<String> result = new ArrayList<>();
        int from = name.first();
        for (int i = name.first() + 1; i <= name.end(); i++) {
            if (i == name.end() || !words.text().touchesPrevious(i)) {
                String word = words.key(from, i);
                if (word.endsWith(",")) {
                    word = word.substring(0, word.length() - 1);
                }
                if (!SUFFIXES.contains(word) && !word.isEmpty()) {
                    result.add(withoutMarks(word));
                }
                from = i;
            }
        }
        return result;
    }

    private static String withoutMarks(String word) {
        boolean nickname = word.length() > 2 && MARKS.indexOf(word.charAt(0)) >= 0;
        return nickname ? word.substring(1, word.length() - 1) : word;
    }

    /** The "Midge" of 'Marjorie "Midge" Halvorsen', in lower case, or nothing. */
    public static String nickname(Words words, Proper name) {
        for (int i = name.first() + 1; i + 1 < name.end(); i++) {
            if (Quotation.opens(words, i - 1) && Quotation.closes(words, i + 1)) {
                return words.lower(i);
            }
        }
        return "";
    }

    /** The token after the last of a name without its "Jr.". */
    public static int endOfSurname(Words words, int first, int end) {
        int last = end;
        while (last > first + 1
                && (SUFFIXES.contains(words.lower(last - 1))
                        || words.lower(last - 1).equals(","))) {
            last--;
        }
        return last;
    }

    public static boolean junior(Words words, Proper name) {
        String last = words.lower(name.end() - 1);
        return SUFFIXES.contains(last) && !last.startsWith("sr");
    }

    /** Whether both can be the name of one person: same last name, first names that agree as far as they go. */
    public static boolean agree(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean lastAgree = one.get(one.size() - 1).equals(other.get(other.size() - 1));
        return lastAgree
                && sameInitials(one, other)
                && (firstAgree(one.get(0), other.get(0)) || ends(one, other) || ends(other, one));
    }

    /** "George H. W." and "George W." are father and son: where both tell initials between the names, they are the same. */
    private static boolean sameInitials(List<String> one, List<String> other) {
        String initials = middleInitials(one);
        String others = middleInitials(other);
        return initials.isEmpty() || others.isEmpty() || initials.equals(others);
    }

    private static String middleInitials(List<String> name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.subList(Math.min(1, name.size()), Math.max(1, name.size() - 1))) {
            String letters = word.replace(".", "");
            if (letters.length() == 1
                    || (word.endsWith(".") && letters.length() <= 3 && word.length() > letters.length() + 1)) {
                initials.append(letters);
            }
        }
        return initials.toString();
    }

    /** "Suu Kyi" of "Aung San Suu Kyi". */
    private static boolean ends(List<String> whole, List<String> part) {
        return part.size() > 1
                && whole.size() > part.size()
                && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
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
