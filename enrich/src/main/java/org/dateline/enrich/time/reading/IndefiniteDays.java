package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Unresolved;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "on a Sunday in 1989": some Sunday, not the one before the publication; "at a Monday news conference" is that Monday. */
public final class IndefiniteDays {
    private static final Set<String> SOME = TimeWords.list("some-day");
    private static final Set<String> AFTER = TimeWords.list("after-some-day");

    private IndefiniteDays() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (!SOME.contains(words.at(token - 1)) || CalendarWords.weekday(words, token) == null) {
            return null;
        }
        int end = RelativeTimes.partOfDay(words, token + 1);
        return AFTER.contains(words.at(end)) ? new Match(token, end, new Unresolved("day")) : null;
    }
}
