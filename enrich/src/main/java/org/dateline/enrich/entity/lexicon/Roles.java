package org.dateline.enrich.entity.lexicon;

import java.util.Map;
import java.util.Set;
import org.dateline.enrich.entity.words.WordList;

/** Which words say what a person is. */
public final class Roles {
    private static final Map<String, String> NOUNS = WordList.pairs(Roles.class, "roles.tsv");
    private static final Map<String, String> TITLES = WordList.pairs(Roles.class, "titles.txt");
    private static final Set<String> BEFORE = WordList.words(Roles.class, "before-roles.txt");

    private Roles() {}

    /** "minister", "coach", "chief executive": its last word. */
    public static boolean noun(String lower) {
        return NOUNS.containsKey(lower);
    }

    /** Ministers, ambassadors and everybody else whom a story calls "the official". */
    public static boolean official(String lower) {
        return "o".equals(NOUNS.get(lower));
    }

    /** What stands between a role and its noun: "deputy", "foreign". */
    public static boolean before(String lower) {
        return BEFORE.contains(lower);
    }

    /** "Mr.", "Lt.", "Sen.": before a name and no part of it. */
    public static boolean title(String lower) {
        return TITLES.containsKey(lower);
    }

    /** Whether a title is a role too: "Sen.", not "Mr.". */
    public static boolean titleOfRole(String lower) {
        return "r".equals(TITLES.get(lower));
    }

    /** {@code m}, {@code f} or nothing. */
    public static String gender(String title) {
        String gender = TITLES.getOrDefault(title, "");
        return gender.equals("r") ? "" : gender;
    }
}
