package org.dateline.enrich.time.reading;

import java.time.DayOfWeek;
import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.OfTheStory;
import org.dateline.enrich.time.meaning.Season;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.UnitOffset;
import org.dateline.enrich.time.meaning.Weekday;
import org.dateline.enrich.time.meaning.Weekend;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "the next day", "the previous week", "the following Monday", "that night", "the same year", "the day before". */
public final class StoryTimes implements Shape {
    /** "over the next year" is a length. */
    private static final Set<String> SPANNING = TimeWords.list("spanning");
    /** "the day before the vote" hangs on the vote; before these it stands for itself. */
    private static final Set<String> AFTER_A_STORY_TIME = TimeWords.list("after-a-story-time");

    private static final Set<String> BEFORE_THAT = TimeWords.list("before-that");
    /** "the same month last year" is told by the year. */
    private static final Set<String> AFTER_SAME = TimeWords.list("not-after-same");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        if (words.is(token, "that")) {
            return that(words, token);
        }
        if (!words.is(token, "the") || SPANNING.contains(words.at(token - 1))) {
            return null;
        }
        return switch (words.at(token + 1)) {
            case "next" -> shifted(words, token, Shift.NEXT, true);
            case "following" -> shifted(words, token, Shift.NEXT, false);
            case "previous", "preceding" -> shifted(words, token, Shift.LAST, false);
            case "same" -> AFTER_SAME.contains(words.at(token + 3)) ? null : shifted(words, token, Shift.NONE, false);
            default -> beforeOrAfter(words, token);
        };
    }

    private static @Nullable Match shifted(Words words, int token, Shift shift, boolean orPublication) {
        Meaning meaning = meaning(words, token + 2, shift);
        boolean tied = words.hyphen(token + 3) || (words.is(token + 3, "or") && words.is(token + 4, "two"));
        return meaning == null || tied
                ? null
                : new Match(token, token + 3, new OfTheStory(meaning, orPublication && ofPublication(meaning)));
    }

    /** "the next day" always is one of the story: that of the publication has a name. */
    private static boolean ofPublication(Meaning meaning) {
        return !(meaning instanceof UnitOffset offset && offset.unit() == Unit.DAY);
    }

    private static @Nullable Meaning meaning(Words words, int token, Shift shift) {
        String word = words.at(token);
        DayOfWeek weekday = CalendarWords.weekday(words, token);
        if (weekday != null) {
            return shift == Shift.NONE ? null : new Weekday(weekday, shift);
        }
        if (word.equals("weekend")) {
            return new Weekend(shift);
        }
        String season = CalendarWords.season(word);
        if (season != null) {
            return shift == Shift.NONE ? null : new Season(season, null, shift);
        }
        Unit unit = unit(word);
        return unit == null ? null : new UnitOffset(unit, shift.units());
    }

    private static @Nullable Unit unit(String word) {
        return switch (word) {
            case "day" -> Unit.DAY;
            case "week" -> Unit.WEEK;
            case "month" -> Unit.MONTH;
            case "year" -> Unit.YEAR;
            default -> CalendarWords.partOfDay(word) ? Unit.DAY : null;
        };
    }

    private static @Nullable Match that(Words words, int token) {
        int next = words.is(token + 1, "same") ? token + 2 : token + 1;
        Meaning meaning = meaning(words, next, Shift.NONE);
        boolean stands = ends(words, next + 1)
                || (BEFORE_THAT.contains(words.at(token - 1))
                        && !words.hyphen(next + 1)
                        && !words.is(next + 1, "when"));
        return meaning == null || !stands ? null : new Match(token, next + 1, new OfTheStory(meaning, false));
    }

    /** Whether a time that hangs on the one told last can end before this token. */
    static boolean ends(Words words, int token) {
        return words.at(token).isEmpty() || (AFTER_A_STORY_TIME.contains(words.at(token)) && !words.hyphen(token));
    }

    /** "the day before yesterday", "the year before last", "the night before". */
    private static @Nullable Match beforeOrAfter(Words words, int token) {
        Unit unit = unit(words.at(token + 1));
        boolean before = words.is(token + 2, "before");
        if (unit == null || !(before || words.is(token + 2, "after"))) {
            return null;
        }
        int end = token + 3;
        if (words.is(end, before ? "last" : "next") && unit != Unit.DAY) {
            return new Match(token, end + 1, new UnitOffset(unit, before ? -2 : 2));
        }
        if (words.is(end, before ? "yesterday" : "tomorrow") && unit == Unit.DAY) {
            return new Match(token, end + 1, new UnitOffset(unit, before ? -2 : 2));
        }
        return ends(words, end) ? new Match(token, end, OfTheStory.units(unit, before ? -1 : 1)) : null;
    }
}
