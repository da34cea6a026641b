package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.words.TimeWords;

/** Dates that say which one of a kind is meant: "the June 12 fire", "the president's July 25 call", "the fire of June 12". */
public final class NounDates {
    private static final Set<String> DETERMINER = TimeWords.list("before-a-noun");
    /** What follows a date that stands for itself: "the June 12 and". */
    private static final Set<String> NO_NOUN = TimeWords.list("no-noun");
    /** "on the morning of June 12" is when, not which. */
    private static final Set<String> PART = TimeWords.list("part-of-a-time");

    private NounDates() {}

    /** Back: what has its date for a name has mostly happened. A day that is near ahead stays ahead, by its distance. */
    public static Direction of(Scene scene) {
        if (!(scene.match().meaning() instanceof MonthDay)) {
            return Direction.UNKNOWN;
        }
        return namesANoun(scene) || ofANoun(scene) ? Direction.BACK : Direction.UNKNOWN;
    }

    private static boolean namesANoun(Scene scene) {
        Words words = scene.words();
        int next = scene.match().to();
        String noun = words.at(next);
        boolean word = noun.length() > 2 && Character.isLetter(noun.charAt(0)) && !words.marked(next);
        boolean verb = Verbs.finite(noun);
        return word
                && !verb
                && !NO_NOUN.contains(noun)
                && DETERMINER.contains(words.at(scene.match().from() - 1));
    }

    private static boolean ofANoun(Scene scene) {
        Words words = scene.words();
        int noun = scene.match().from() - 2;
        String word = words.at(noun);
        return words.is(noun + 1, "of")
                && word.length() > 2
                && !PART.contains(word)
                && DETERMINER.contains(words.at(noun - 1));
    }
}
