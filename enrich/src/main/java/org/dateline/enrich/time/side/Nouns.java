package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.words.TimeWords;

/** Nouns and adjectives that look like the verbs of what is to come: "its plans", "planned outages", "the start". */
public final class Nouns {
    private static final Set<String> DETERMINER = TimeWords.list("before-a-noun");
    private static final Set<String> NOUN_TOO = TimeWords.list("noun-too");
    private static final Set<String> ADJECTIVE_TOO = TimeWords.list("adjective-too");
    private static final Set<String> BEFORE_AN_ADJECTIVE = TimeWords.list("before-an-adjective");
    private static final Set<String> NO_NOUN = TimeWords.list("no-noun");

    private Nouns() {}

    /** "unveiled its plans"; "its plans to sell" look ahead all the same. */
    public static boolean noun(Words words, int token) {
        String word = words.at(token);
        // "a bipartisan vote": as a verb it would be "votes".
        boolean behindAnAdjective = (words.is(token - 2, "a") || words.is(token - 2, "an")) && !word.endsWith("s");
        return NOUN_TOO.contains(word)
                && (DETERMINER.contains(words.at(token - 1)) || behindAnAdjective)
                && !words.is(token + 1, "to");
    }

    /** "four rounds of planned outages"; not "are planned for October". */
    public static boolean adjective(Words words, int token) {
        if (!ADJECTIVE_TOO.contains(words.at(token))) {
            return false;
        }
        String before = words.at(token - 1);
        String next = words.at(token + 1);
        boolean attributive = DETERMINER.contains(before) || BEFORE_AN_ADJECTIVE.contains(before);
        return attributive
                && next.length() > 2
                && Character.isLetter(next.charAt(0))
                && !words.marked(token + 1)
                && !NO_NOUN.contains(next);
    }
}
