package org.dateline.enrich.time.side;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.meaning.Weekday;
import org.dateline.enrich.time.words.TimeWords;

/** "called a strike for Friday", "announced a vote for May 3": told in the past, and still to come. */
public final class ForDays {
    private static final Set<String> VERB_TELLS = TimeWords.list("verb-tells");
    private static final Set<String> AFTER = TimeWords.list("after-a-day");
    private static final int REACH = 12;

    private ForDays() {}

    public static Direction of(Scene scene) {
        Words words = scene.words();
        boolean right = scene.before() + 1 == scene.match().from() - 1
                && words.is(scene.match().from() - 1, "for");
        String after = words.at(scene.match().to());
        if (!right || !(after.isEmpty() || AFTER.contains(after)) || verbTells(scene)) {
            return Direction.UNKNOWN;
        }
        if (scene.match().meaning() instanceof MonthDay) {
            return Direction.NEAREST;
        }
        return scene.match().meaning() instanceof Weekday ? Direction.FORWARD : Direction.UNKNOWN;
    }

    /** "had been set for Friday" may be over, "will be ready for January 1" is not: the verb decides. */
    private static boolean verbTells(Scene scene) {
        for (int i = scene.before(); i >= Math.max(scene.sentence(), scene.before() - REACH); i--) {
            if (VERB_TELLS.contains(scene.words().at(i))) {
                return true;
            }
        }
        return false;
    }
}
