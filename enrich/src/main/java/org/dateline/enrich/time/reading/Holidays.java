package org.dateline.enrich.time.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.FullDay;
import org.dateline.enrich.time.meaning.MonthDay;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "until Christmas", "on New Year's Eve": days that have a name and the same date every year; not "the Christmas market". */
public final class Holidays {
    private static final int LONGEST = 4;

    /** By the words with hyphens between them. */
    private static final Map<String, LocalDate> DAYS = TimeWords.list("holidays").stream()
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> LocalDate.parse("2000-" + pair[1])));

    private static final Set<String> FIRST =
            DAYS.keySet().stream().map(words -> words.split("-", 2)[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BEFORE = TimeWords.list("before-a-holiday");
    private static final Set<String> AFTER = TimeWords.list("after-a-holiday");

    private Holidays() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (!FIRST.contains(words.at(token)) || !words.capitalised(token)) {
            return null;
        }
        for (int end = token + LONGEST; end > token; end--) {
            LocalDate day = DAYS.get(key(words, token, end));
            if (day != null) {
                boolean when = BEFORE.contains(words.at(token - 1))
                        && (AFTER.contains(words.at(end)) || reading.year(end) > 0 || end == words.count());
                return when ? dated(reading, token, end, day) : null;
            }
        }
        return null;
    }

    private static Match dated(Reading reading, int token, int end, LocalDate day) {
        int next = reading.words().is(end, ",") ? end + 1 : end;
        int year = reading.year(next);
        boolean exists = year > 0 && YearMonth.of(year, day.getMonth()).isValidDay(day.getDayOfMonth());
        return exists
                ? new Match(token, next + 1, new FullDay(day.withYear(year)))
                : new Match(token, end, new MonthDay(day.getMonthValue(), day.getDayOfMonth(), null));
    }

    private static String key(Words words, int token, int end) {
        StringBuilder key = new StringBuilder(words.at(token));
        for (int i = token + 1; i < end; i++) {
            key.append('-').append(words.at(i));
        }
        return key.toString();
    }
}
