package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Quarter;
import org.dateline.enrich.time.meaning.Season;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "third quarter", "Q3 2019", "first half of 2018", "summer 2018"; not the quarters of a game. */
public final class QuartersAndSeasons implements Shape {
    private static final int LOOK_AROUND = 20;
    private static final Set<String> OF_A_GAME = TimeWords.list("of-a-game");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        String word = words.at(token);
        if (word.length() == 2 && word.charAt(0) == 'q' && word.charAt(1) >= '1' && word.charAt(1) <= '4') {
            return withYear(reading, token, token + 1, word.charAt(1) - '0', 'Q', false);
        }
        int ordinal = CalendarWords.smallOrdinal(word);
        if (ordinal > 0) {
            return ordinal(reading, token, ordinal);
        }
        String season = CalendarWords.season(word);
        return season == null ? null : season(reading, token, season);
    }

    private static @Nullable Match ordinal(Reading reading, int token, int ordinal) {
        Words words = reading.words();
        int next = words.hyphen(token + 1) ? token + 2 : token + 1;
        if (words.is(next, "quarter")) {
            // No game has a quarter of a year.
            return withYear(reading, token, next + 1, ordinal, 'Q', game(words, token));
        }
        return words.is(next, "half") && ordinal <= 2 ? withYear(reading, token, next + 1, ordinal, 'H', true) : null;
    }

    private static boolean game(Words words, int token) {
        for (int i = token - LOOK_AROUND; i < token + LOOK_AROUND; i++) {
            if (OF_A_GAME.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Match withYear(
            Reading reading, int token, int end, int number, char sign, boolean needsYear) {
        Words words = reading.words();
        int next = end;
        next += words.is(next, "of") || words.is(next, ",") || words.is(next, "in") ? 1 : 0;
        next += words.is(next, "fiscal") ? 1 : 0;
        int year = reading.year(next);
        if (year > 0) {
            return new Match(token, next + 1, new Quarter(number, year, sign));
        }
        return needsYear ? null : new Match(token, end, new Quarter(number, null, sign));
    }

    private static @Nullable Match season(Reading reading, int token, String season) {
        int next = token + 1;
        next += reading.words().is(next, "of") ? 1 : 0;
        int year = reading.year(next);
        return year < 0 ? null : new Match(token, next + 1, new Season(season, year, Shift.NONE));
    }
}
