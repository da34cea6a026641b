package org.dateline.enrich.time.reading;

import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Decade;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "the nineties", "the early eighties"; "this decade", "over the next decade". */
public final class DecadesInWords {
    private static final Map<String, Integer> DECADES = TimeWords.years("decades");
    private static final Set<String> BEFORE = TimeWords.list("before-a-decade");
    /** Near these it is a temperature or a score. */
    private static final Set<String> MEASURED = TimeWords.list("measured");

    private static final int NEAR = 6;

    private DecadesInWords() {}

    public static @Nullable Match named(Reading reading, int token) {
        Words words = reading.words();
        Integer first = DECADES.get(words.at(token));
        if (first == null || !BEFORE.contains(words.hyphen(token - 1) ? words.at(token - 2) : words.at(token - 1))) {
            return null;
        }
        for (int i = token - NEAR; i <= token + NEAR; i++) {
            if (MEASURED.contains(words.at(i))) {
                return null;
            }
        }
        return new Match(token, token + 1, new Decade(first));
    }

    /** Behind an article it is how long, as "the last decade" is. */
    public static @Nullable Match near(Reading reading, int token) {
        Words words = reading.words();
        boolean next = words.is(token, "next") || words.is(token, "coming");
        if (!words.is(token + 1, "decade") || words.hyphen(token + 2) || !(next || words.is(token, "this"))) {
            return null;
        }
        boolean length = next && words.is(token - 1, "the");
        boolean point = !words.is(token, "coming");
        return length
                ? new Match(token, token + 2, new Length(Unit.DECADE.duration(1)))
                : point ? new Match(token, token + 2, new UnitOffset(Unit.DECADE, next ? 1 : 0)) : null;
    }
}
