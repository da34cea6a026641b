package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.Weekday;
import org.dateline.enrich.time.words.TimeWords;

/** Days of what nobody plans: "the Monday crash", "Saturday night's deadly fire", whatever is yet to be done about it. */
public final class Befallen {
    private static final Set<String> BEFALLS = TimeWords.list("befalls");
    private static final Set<String> ENDS = TimeWords.list("ends");
    private static final int ADJECTIVES = 3;

    private Befallen() {}

    public static Direction of(Scene scene) {
        Words words = scene.words();
        int next = scene.match().to();
        if (!(scene.match().meaning() instanceof Weekday)) {
            return Direction.UNKNOWN;
        }
        boolean owner = words.is(next, "'s") || words.is(next, "’s");
        boolean article = words.is(scene.match().from() - 1, "the");
        int noun = owner ? next + 1 : next;
        for (int i = noun; (owner || article) && i < Math.min(scene.end(), noun + ADJECTIVES); i++) {
            if (BEFALLS.contains(words.at(i))) {
                return Direction.BACK;
            }
            if (ENDS.contains(words.at(i))) {
                return Direction.UNKNOWN;
            }
        }
        return Direction.UNKNOWN;
    }
}
