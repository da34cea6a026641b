package org.dateline.enrich.time.reading;

import java.time.DayOfWeek;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.Season;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.meaning.Weekday;
import org.dateline.enrich.time.meaning.Weekend;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "Saturday", "last Friday", "yesterday", "tonight", "this week", "next year", "the weekend", "last night". */
public final class RelativeTimes implements Shape {
    /** Days that are names: "Black Friday" is one in the year. */
    private static final Set<String> NAMED_DAY = TimeWords.list("named-day");

    private static final Set<String> NEWSPAPER = TimeWords.list("newspaper");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        String word = words.at(token);
        Shift shift = shift(word);
        if (shift != Shift.NONE) {
            return shifted(reading, token, shift);
        }
        DayOfWeek weekday = weekday(reading, token);
        if (weekday != null) {
            return new Match(token, partOfDay(words, token + 1), new Weekday(weekday, Shift.NONE));
        }
        return switch (word) {
            case "today" -> today(words, token);
            case "tonight" -> new Match(token, token + 1, new UnitOffset(Unit.DAY, 0));
            case "yesterday" -> new Match(token, partOfDay(words, token + 1), new UnitOffset(Unit.DAY, -1));
            case "tomorrow" -> new Match(token, partOfDay(words, token + 1), new UnitOffset(Unit.DAY, 1));
            case "weekend" -> weekend(words, token);
            default -> null;
        };
    }

    public static Shift shift(String word) {
        return switch (word) {
            case "last" -> Shift.LAST;
            case "this" -> Shift.THIS;
            case "next" -> Shift.NEXT;
            default -> Shift.NONE;
        };
    }

    /** "USA Today" is a newspaper. */
    private static @Nullable Match today(Words words, int token) {
        boolean name = words.marked(token) && words.marked(token - 1);
        return name ? null : new Match(token, token + 1, new UnitOffset(Unit.DAY, 0));
    }

    private static @Nullable Match weekend(Words words, int token) {
        boolean definite = words.is(token - 1, "the") && !words.marked(token);
        return definite && !words.is(token + 1, "of") ? new Match(token, token + 1, new Weekend(Shift.NONE)) : null;
    }

    private static @Nullable DayOfWeek weekday(Reading reading, int token) {
        Words words = reading.words();
        DayOfWeek weekday = CalendarWords.weekday(words, token);
        if (weekday == null || reading.named().contains(token) || NAMED_DAY.contains(words.at(token - 1))) {
            return null;
        }
        boolean shortened = words.at(token).endsWith(".");
        boolean paper = words.capitalised(token + 1) && NEWSPAPER.contains(words.at(token + 1));
        boolean plausible = !shortened || (words.number(token + 1, 2) < 0 || words.capitalised(token + 1));
        return paper || !plausible ? null : weekday;
    }

    private static @Nullable Match shifted(Reading reading, int token, Shift shift) {
        Words words = reading.words();
        int next = token + 1;
        Shift side = shift;
        if (shift == Shift.THIS && (words.is(next, "past") || words.is(next, "coming"))) {
            side = words.is(next, "past") ? Shift.LAST : Shift.NEXT;
            next++;
        }
        DayOfWeek weekday = CalendarWords.weekday(words, next);
        if (weekday != null) {
            return new Match(token, partOfDay(words, next + 1), new Weekday(weekday, side));
        }
        Meaning meaning = unit(words, next, side);
        return meaning == null ? null : new Match(token, next + 1, meaning);
    }

    private static @Nullable Meaning unit(Words words, int token, Shift shift) {
        String word = words.at(token);
        if (CalendarWords.partOfDay(word)) {
            boolean lastNight = shift == Shift.LAST && (word.equals("night") || word.equals("evening"));
            return shift == Shift.THIS ? new UnitOffset(Unit.DAY, 0) : lastNight ? new UnitOffset(Unit.DAY, -1) : null;
        }
        String season = CalendarWords.season(word);
        if (season != null) {
            // "last fall" is a season, "this spring from the roof" is not worth a guess.
            return new Season(season, null, shift);
        }
        return switch (word) {
            case "weekend" -> new Weekend(shift);
            case "week" -> new UnitOffset(Unit.WEEK, shift.units());
            case "month" -> new UnitOffset(Unit.MONTH, shift.units());
            case "quarter" -> new UnitOffset(Unit.QUARTER, shift.units());
            case "year" -> new UnitOffset(Unit.YEAR, shift.units());
            case "century" -> null;
            default -> null;
        };
    }

    /** After "morning" or "night", where one stands. */
    static int partOfDay(Words words, int token) {
        return CalendarWords.partOfDay(words.at(token)) && !words.marked(token) ? token + 1 : token;
    }
}
