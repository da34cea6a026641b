package org.dateline.enrich.time.reading;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Repeated;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.Count;
import org.jspecify.annotations.Nullable;

/** "every Monday", "every two years", "each month", "every summer", "twice a week", "daily". */
public final class Sets {
    private static final Set<String> BEFORE_PLURAL = Set.of("on", "and", "or", "except");

    private Sets() {}

    public static @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        return switch (words.at(token)) {
            case "every", "each" -> every(words, token);
            case "daily" -> adverb(words, token, Unit.DAY);
            case "weekly" -> adverb(words, token, Unit.WEEK);
            case "monthly" -> adverb(words, token, Unit.MONTH);
            case "yearly", "annually" -> adverb(words, token, Unit.YEAR);
            case "once", "twice" -> times(words, token);
            default -> plural(words, token);
        };
    }

    /** "The Daily Post" is a name. */
    private static @Nullable Match adverb(Words words, int token, Unit unit) {
        boolean name = words.marked(token) || words.hyphen(token + 1) || words.hyphen(token - 1);
        return name ? null : new Match(token, token + 1, new Repeated(unit.duration(1)));
    }

    private static @Nullable Match every(Words words, int token) {
        int next = words.is(token + 1, "other") ? token + 2 : token + 1;
        DayOfWeek day = CalendarWords.weekday(words, next);
        if (day != null) {
            return new Match(
                    token, RelativeTimes.partOfDay(words, next + 1), new Repeated("XXXX-WXX-" + day.getValue()));
        }
        String named = named(words, next);
        if (named != null && !words.is(token - 1, "of")) {
            return new Match(token, next + 1, new Repeated(named));
        }
        Count count = Count.at(words, next);
        int unitAt = count == null ? next : count.end();
        Unit unit = CalendarWords.unit(words.at(unitAt));
        double number = count == null ? next - token : count.value();
        // "every minute detail", "seven of every eight minutes"
        boolean tooShort = unit == Unit.SECOND || unit == Unit.QUARTER || (unit == Unit.MINUTE && count == null);
        if (words.is(token - 1, "of")) {
            return null;
        }
        return unit == null || tooShort ? null : new Match(token, unitAt + 1, new Repeated(unit.duration(number)));
    }

    /** A season or month of any year; of a weekend or a morning what passes between two of them. */
    private static @Nullable String named(Words words, int token) {
        String season = CalendarWords.season(words.at(token));
        if (season != null) {
            return words.marked(token) ? null : "XXXX-" + season;
        }
        int month = words.at(token).length() > 2 && CalendarWords.clearMonth(words, token)
                ? CalendarWords.month(words, token)
                : 0;
        if (month > 0) {
            return String.format(Locale.ROOT, "XXXX-%02d", month);
        }
        if (words.is(token, "weekend")) {
            return Unit.WEEK.duration(1);
        }
        return CalendarWords.partOfDay(words.at(token)) ? Unit.DAY.duration(1) : null;
    }

    /** "on Tuesdays", "on Mondays and Thursdays"; a bar may be called so. */
    private static @Nullable Match plural(Words words, int token) {
        DayOfWeek day = CalendarWords.weekdays(words, token);
        boolean listed = BEFORE_PLURAL.contains(words.at(token - 1));
        return day == null || !listed ? null : new Match(token, token + 1, new Repeated("XXXX-WXX-" + day.getValue()));
    }

    private static @Nullable Match times(Words words, int token) {
        Unit unit = words.is(token + 1, "a") ? CalendarWords.unit(words.at(token + 2)) : null;
        return unit == null ? null : new Match(token, token + 3, new Repeated(unit.duration(1)));
    }
}
