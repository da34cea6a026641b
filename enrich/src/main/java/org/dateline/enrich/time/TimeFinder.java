package org.dateline.enrich.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.text.Words;
import org.dateline.enrich.time.meaning.Between;
import org.dateline.enrich.time.meaning.Length;
import org.dateline.enrich.time.meaning.Meaning.Kind;
import org.dateline.enrich.time.meaning.Moment;
import org.dateline.enrich.time.meaning.OfTheStory;
import org.dateline.enrich.time.meaning.Repeated;
import org.dateline.enrich.time.meaning.Shift;
import org.dateline.enrich.time.reading.CalendarDates;
import org.dateline.enrich.time.reading.Clock;
import org.dateline.enrich.time.reading.Lengths;
import org.dateline.enrich.time.reading.Match;
import org.dateline.enrich.time.reading.MonthNamesAlone;
import org.dateline.enrich.time.reading.NoTime;
import org.dateline.enrich.time.reading.NumericDates;
import org.dateline.enrich.time.reading.QuartersAndSeasons;
import org.dateline.enrich.time.reading.Reading;
import org.dateline.enrich.time.reading.RelativeTimes;
import org.dateline.enrich.time.reading.Shape;
import org.dateline.enrich.time.reading.StoryTimes;
import org.dateline.enrich.time.reading.Years;
import org.dateline.enrich.time.words.TimeWords;
import org.jspecify.annotations.Nullable;

/** Finds the times of an article: the longest that a shape sees at each token, joined with clock times and to ranges. */
final class TimeFinder {
    private static final List<Shape> SHAPES = List.of(
            new CalendarDates(),
            new NumericDates(),
            new MonthNamesAlone(),
            new RelativeTimes(),
            new StoryTimes(),
            new QuartersAndSeasons(),
            new Lengths(),
            new Years());
    private static final Set<String> BEFORE_A_CLOCK = TimeWords.list("before-a-clock");
    private static final Set<String> MOVED = TimeWords.list("moved");

    private final Reading reading;
    private final Words words;
    private final List<Shape> shapes;
    private final List<NoTime> noTimes;

    TimeFinder(Reading reading, TimeRules rules) {
        this.reading = reading;
        this.words = reading.words();
        this.shapes = Stream.concat(rules.shapes().applied().stream(), SHAPES.stream())
                .toList();
        this.noTimes = rules.noTimes().applied();
    }

    /** In their order, disjoint. */
    List<Match> find() {
        List<Match> found = new ArrayList<>();
        int token = 0;
        while (token < words.count()) {
            Match match = whole(token);
            if (match == null) {
                token++;
            } else {
                int free = found.isEmpty() ? 0 : found.get(found.size() - 1).to();
                if (isTime(match)) {
                    found.add(widened(match, free));
                }
                token = match.to();
            }
        }
        return found;
    }

    private boolean isTime(Match match) {
        for (NoTime rule : noTimes) {
            if (rule.is(reading, match)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Match whole(int token) {
        Match single = single(token);
        return single == null ? null : range(single);
    }

    /** A day with its clock time on either side, or what a shape sees. */
    private @Nullable Match single(int token) {
        Clock clock = Clock.at(words, token);
        if (clock != null) {
            return clocked(token, clock);
        }
        Match longest = longest(token);
        if (longest == null || longest.meaning().kind() != Kind.DAY) {
            return longest;
        }
        int next = longest.to();
        next += words.is(next, ",") ? 1 : 0;
        boolean prompted = BEFORE_A_CLOCK.contains(words.at(next));
        Clock after = Clock.at(words, prompted ? next + 1 : next);
        return after == null || (!prompted && next > longest.to())
                ? longest
                : longest.until(after.end(), new Moment(longest.meaning(), after.time(), after.zone()));
    }

    private Match clocked(int token, Clock clock) {
        int next = clock.end();
        next += words.is(next, ",") ? 1 : 0;
        next += words.is(next, "on") ? 1 : 0;
        Match day = longest(next);
        return day != null && day.meaning().kind() == Kind.DAY
                ? new Match(token, day.to(), new Moment(day.meaning(), clock.time(), clock.zone()))
                : new Match(token, clock.end(), new Moment(null, clock.time(), clock.zone()));
    }

    private @Nullable Match longest(int token) {
        Match longest = null;
        for (Shape shape : shapes) {
            Match match = shape.at(reading, token);
            if (match != null && (longest == null || match.to() > longest.to())) {
                longest = match;
            }
        }
        return longest;
    }

    /** "Monday to Friday", "May 3 - June 5", "between 2015 and 2018". */
    private Match range(Match first) {
        Kind kind = first.meaning().kind();
        int tie = first.to();
        if (kind == Kind.OTHER || !ties(first, tie)) {
            return first;
        }
        Match second = longest(tie + 1);
        return second == null || second.meaning().kind() != kind || moved(first.from())
                ? first
                : first.until(second.to(), new Between(first.meaning(), second.meaning()));
    }

    private boolean ties(Match first, int tie) {
        return switch (words.at(tie)) {
            case "to", "through", "–", "until", "till" -> true;
            case "-" -> words.hyphen(tie);
            case "and" -> words.is(first.from() - 1, "between");
            default -> false;
        };
    }

    /** "moved from Monday to Friday" names two days and no time between them. */
    private boolean moved(int token) {
        for (int i = token - 5; i < token; i++) {
            if (MOVED.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** With "early", "late" or "mid-" before it. A length stays as it is. */
    private Match widened(Match match, int free) {
        if (match.meaning() instanceof Length || match.meaning() instanceof Repeated || match.from() == free) {
            return match;
        }
        int from = match.from();
        if (words.hyphen(from - 1) && words.is(from - 2, "mid") && from - 2 >= free) {
            return match.since(from - 2);
        }
        String before = words.at(from - 1);
        boolean side = before.equals("early") || before.equals("late") || before.equals("mid");
        boolean within = (before.equals("earlier") || before.equals("later"))
                && (RelativeTimes.shift(words.at(from)) != Shift.NONE || match.meaning() instanceof OfTheStory);
        return side || within ? match.since(from - 1) : match;
    }
}
