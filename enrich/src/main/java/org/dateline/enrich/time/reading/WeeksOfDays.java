package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Meaning.Kind;
import org.dateline.enrich.time.meaning.WeekOf;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "the week of April 8", "the week beginning Nov. 4". */
public final class WeeksOfDays {
    private static final Set<String> TIES = TimeWords.list("ties-a-week");
    private static final CalendarDates DATES = new CalendarDates();

    private WeeksOfDays() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (!words.is(token, "week") || !TIES.contains(words.at(token + 1))) {
            return null;
        }
        Match day = DATES.at(reading, words.is(token + 2, "on") ? token + 3 : token + 2);
        return day == null || day.meaning().kind() != Kind.DAY
                ? null
                : new Match(token, day.to(), new WeekOf(day.meaning()));
    }
}
