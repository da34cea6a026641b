package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Moment;
import org.dateline.enrich.time.words.TimeWords;

/** "scored at 7:14 of the third period": minutes that a game has run. */
public final class GameClocks {
    private static final Set<String> GAME = TimeWords.list("game-clock");
    private static final int AROUND = 25;

    private GameClocks() {}

    public static boolean at(Reading reading, Match match) {
        boolean bare = match.meaning() instanceof Moment moment && moment.day() == null && moment.zone() == null;
        Words words = reading.words();
        // "at 7:14 p.m." is longer.
        if (!bare || match.to() - match.from() != 3 || !words.is(match.from() + 1, ":")) {
            return false;
        }
        for (int i = match.from() - AROUND; i < match.to() + AROUND; i++) {
            if (GAME.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }
}
