package org.dateline.enrich.entity.lexicon;

import java.util.Set;
import org.dateline.enrich.entity.words.WordList;
import org.dateline.enrich.entity.words.Words;

/** Adjectives and names of peoples, faiths and parts of the world that are no country: they name no thing. */
public final class Peoples {
    private static final Set<String> WORDS = WordList.words(Peoples.class, "peoples.txt");

    private Peoples() {}

    /** "East Asian", "African Americans", "Sunni": the last word is one, and what stands before it only narrows it. */
    public static boolean isAdjective(Words words, int first, int end) {
        if (!is(words.lower(end - 1))) {
            return false;
        }
        for (int i = first; i < end - 1; i++) {
            boolean narrows = words.tyingHyphen(i)
                    || is(words.lower(i))
                    || DIRECTIONS.contains(words.lower(i))
                    || Countries.isName(words, i, i + 1);
            if (!narrows) {
                return false;
            }
        }
        return true;
    }

    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "southeast",
            "northeast",
            "southwest",
            "northwest",
            "latin",
            "middle",
            "pan",
            "anglo",
            "afro",
            "euro",
            "sub",
            "trans",
            "pre",
            "post",
            "anti",
            "non",
            "native",
            "first",
            "early",
            "ancient",
            "modern",
            "medieval",
            "upper",
            "lower",
            "old",
            "new",
            "saharan");

    private static boolean is(String lower) {
        return WORDS.contains(lower) || (lower.endsWith("s") && WORDS.contains(lower.substring(0, lower.length() - 1)));
    }
}
