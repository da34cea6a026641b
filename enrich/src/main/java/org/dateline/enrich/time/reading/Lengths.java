package org.dateline.enrich.time.reading;

import java.util.Set;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.Unit;
import org.dateline.enrich.time.meaning.Unresolved;
import org.dateline.enrich.time.words.CalendarWords;
import org.dateline.enrich.time.words.Count;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** "three-day", "for two months", "a year", and what they become: "two weeks ago", "two days later". */
public final class Lengths implements Shape {
    /** A unit with "a" is a length only after these: not in "60 miles an hour" or "twice a day". */
    private static final Set<String> BEFORE_A_UNIT = TimeWords.list("before-a-unit");

    private static final Set<String> VAGUE = TimeWords.list("vague");

    @Override
    public @Nullable Match at(Reading reading, int token) {
        Words words = reading.words();
        String word = words.at(token);
        if (word.equals("past") || word.equals("last") || word.equals("next") || word.equals("coming")) {
            return lastOrNext(words, token);
        }
        if (word.equals("a") || word.equals("an") || word.equals("one") || word.equals("half")) {
            Match article = withArticle(words, token);
            if (article != null || !word.equals("one")) {
                return article;
            }
        }
        if (word.equals("several")) {
            return vague(words, token, token + 1);
        }
        Count count = Count.at(words, token);
        return count == null ? null : counted(words, token, count);
    }

    /** "the last two weeks", "the past year"; "last year" is no length. */
    private static @Nullable Match lastOrNext(Words words, int token) {
        Count count = Count.at(words, token + 1);
        if (count != null) {
            Unit unit = CalendarWords.unit(words.at(count.end()));
            return unit == null ? null : new Match(token, count.end() + 1, new Length(unit.duration(count.value())));
        }
        Unit unit = CalendarWords.unit(words.at(token + 1));
        // "the last decade" are ten years, "the last year" may be the calendar's.
        boolean ofDecades = words.is(token, "last") && (unit == Unit.DECADE || unit == Unit.CENTURY);
        boolean past =
                (words.is(token, "past") || ofDecades) && words.is(token - 1, "the") && !plural(words, token + 1);
        return past && unit != null ? new Match(token, token + 2, new Length(unit.duration(1))) : null;
    }

    private static boolean plural(Words words, int token) {
        return words.at(token).endsWith("s");
    }

    private static @Nullable Match withArticle(Words words, int token) {
        int next = token + 1;
        double count = 1;
        if (words.is(token, "half")) {
            count = 0.5;
            next += words.is(next, "a") || words.is(next, "an") ? 1 : 0;
        } else if (words.is(next, "half") && words.is(next - 1, "a")) {
            return null;
        }
        if (words.is(next, "few") || words.is(next, "couple")) {
            return fewOrCouple(words, token, next);
        }
        next += words.is(next, "full") || words.is(next, "whole") ? 1 : 0;
        Unit unit = CalendarWords.unit(words.at(next));
        if (unit == null || plural(words, next) || unit == Unit.SECOND || unit == Unit.QUARTER) {
            return null;
        }
        Match moved = MovedLengths.at(words, token, next + 1, unit, count);
        if (moved != null) {
            return moved;
        }
        boolean length = BEFORE_A_UNIT.contains(words.at(token - 1))
                || words.is(token, "one")
                || count != 1
                || (words.is(next + 1, "long") || (words.hyphen(next + 1) && words.is(next + 2, "long")));
        if (words.is(next + 1, "and") && words.is(next + 2, "a") && words.is(next + 3, "half") && count == 1) {
            return new Match(token, next + 4, new Length(unit.duration(1.5)));
        }
        return length ? new Match(token, next + 1, new Length(unit.duration(count))) : null;
    }

    private static @Nullable Match fewOrCouple(Words words, int token, int next) {
        if (words.is(next, "few")) {
            return vague(words, token, next + 1);
        }
        int unitAt = words.is(next + 1, "of") ? next + 2 : next + 1;
        Unit unit = CalendarWords.unit(words.at(unitAt));
        return unit == null ? null : finished(words, token, unitAt + 1, unit, 2);
    }

    /** "several weeks ago": a time that nobody can name. */
    private static @Nullable Match vague(Words words, int token, int unitAt) {
        Unit unit = CalendarWords.unit(words.at(unitAt));
        boolean point = words.is(unitAt + 1, "ago") || words.is(unitAt + 1, "later") || words.is(unitAt + 1, "earlier");
        return unit != null && point && VAGUE.contains(words.at(unitAt))
                ? new Match(token, unitAt + 2, new Unresolved(unit.precision()))
                : null;
    }

    private static @Nullable Match counted(Words words, int token, Count count) {
        int at = count.end();
        boolean hyphen = words.hyphen(at);
        Unit unit = CalendarWords.unit(words.at(hyphen ? at + 1 : at));
        int end = hyphen ? at + 2 : at + 1;
        if (unit == null || tied(words, token)) {
            return null;
        }
        boolean age = words.is(end, "old") || (words.hyphen(end) && words.is(end + 1, "old")) || words.is(end, "olds");
        boolean position = unit == Unit.QUARTER || (words.marked(end - 1) && words.marked(token));
        if (age || position || (words.is(end, "of") && words.is(end + 1, "age"))) {
            return null;
        }
        return hyphen
                ? new Match(token, end, new Length(unit.duration(count.value())))
                : finished(words, token, end, unit, count.value());
    }

    /** The end of a larger number or word: "1,200-3 years", "$3 years". */
    private static boolean tied(Words words, int token) {
        String before = words.at(token - 1);
        return words.touches(token)
                && (before.equals("$") || before.equals("/") || before.equals(":") || before.equals("."));
    }

    private static Match finished(Words words, int token, int end, Unit unit, double count) {
        Match moved = MovedLengths.at(words, token, end, unit, count);
        if (moved != null) {
            return moved;
        }
        int half = words.is(end, "and") && words.is(end + 1, "a") && words.is(end + 2, "half") ? 3 : 0;
        return new Match(token, end + half, new Length(unit.duration(half > 0 ? count + 0.5 : count)));
    }
}
