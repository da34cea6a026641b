package org.dateline.enrich.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.reading.Addresses;
import org.dateline.enrich.time.reading.DaysOfMonths;
import org.dateline.enrich.time.reading.DecadesInWords;
import org.dateline.enrich.time.reading.GameClocks;
import org.dateline.enrich.time.reading.Holidays;
import org.dateline.enrich.time.reading.IndefiniteDays;
import org.dateline.enrich.time.reading.KnownDays;
import org.dateline.enrich.time.reading.LongLengths;
import org.dateline.enrich.time.reading.NoTime;
import org.dateline.enrich.time.reading.PartsOfUnits;
import org.dateline.enrich.time.reading.PartsOfYears;
import org.dateline.enrich.time.reading.Sets;
import org.dateline.enrich.time.reading.Shape;
import org.dateline.enrich.time.reading.WeeksOfDays;
import org.dateline.enrich.time.reading.YearEarlier;
import org.dateline.enrich.time.side.Befallen;
import org.dateline.enrich.time.side.ForDays;
import org.dateline.enrich.time.side.ForMonths;
import org.dateline.enrich.time.side.Forecasts;
import org.dateline.enrich.time.side.Foretold;
import org.dateline.enrich.time.side.NoVerb;
import org.dateline.enrich.time.side.NounDates;
import org.dateline.enrich.time.side.Nouns;
import org.dateline.enrich.time.side.Possessives;
import org.dateline.enrich.time.side.Side;
import org.dateline.enrich.time.side.VerbBehind;

/**
 * The annotator's plan.
 *
 * @param localDays on which day the story was written
 * @param shapes further ways in which times are written, beside those of {@link TimeFinder}
 * @param noTimes what looks like a time and is none
 * @param sides on which side of the publication a time lies, the first that knows; after them the verb decides
 * @param noVerbs words that look like verbs of that kind and are none
 * @param lastSides where no verb decides
 */
record TimeRules(
        Rules<LocalDay> localDays,
        Rules<Shape> shapes,
        Rules<NoTime> noTimes,
        Rules<Side> sides,
        Rules<NoVerb> noVerbs,
        Rules<Side> lastSides) {
    static final TimeRules ALL = new TimeRules(
            Rules.of(new Rule<>(
                    "evening-in-the-west",
                    "Past midnight in UTC, tonight is still the evening before for a story from America.",
                    Evenings::shift)),
            Rules.of(
                    new Rule<>(
                            "day-that-is-a-name",
                            "The Sept. 11 attacks are those of 2001 in every later year.",
                            KnownDays::at),
                    new Rule<>(
                            "weekday-of-a-month",
                            "The last Friday of this month is one day, not last Friday and this month.",
                            DaysOfMonths::weekday),
                    new Rule<>(
                            "day-of-a-month",
                            "The 20th of next month is one day, not the whole month.",
                            DaysOfMonths::day),
                    new Rule<>(
                            "some-day",
                            "A Sunday in 1989 is some Sunday, not the last before the publication.",
                            IndefiniteDays::at),
                    new Rule<>(
                            "holiday",
                            "Until Christmas or on New Year's Eve is a day with a date, where no noun goes on from it.",
                            Holidays::at),
                    new Rule<>("length-in-two-units", "31 minutes 6 seconds are one length, not two.", LongLengths::at),
                    new Rule<>(
                            "how-often",
                            "Every Monday, each year and daily say how often, which is no day and no length.",
                            Sets::at),
                    new Rule<>(
                            "year-earlier-in-results",
                            "Figures are compared with those of a year before; nothing happened then.",
                            YearEarlier::at),
                    new Rule<>(
                            "decade-in-words",
                            "The nineties are years, unless somebody is in his or the air has so many degrees.",
                            DecadesInWords::named),
                    new Rule<>(
                            "decade-at-hand",
                            "This decade is a time as this year is; the next decade is the ten years to come.",
                            DecadesInWords::near),
                    new Rule<>(
                            "week-of-a-day",
                            "The week of April 8 is a week, which its day only names.",
                            WeeksOfDays::at),
                    new Rule<>(
                            "part-of-a-year",
                            "The last quarter of 2023 is its fourth, the second half of last year one half of it.",
                            PartsOfYears::at),
                    new Rule<>(
                            "quarters-of-a-unit",
                            "Three quarters of an hour are 45 minutes, not three quarters of a year.",
                            PartsOfUnits::at)),
            Rules.of(
                    new Rule<>(
                            "house-number",
                            "A number before the name of a street is a house, not a year.",
                            Addresses::at),
                    new Rule<>("game-clock", "Minutes that a game has run are no time of day.", GameClocks::at)),
            Rules.of(
                    new Rule<>(
                            "since-looks-back",
                            "What lasts since a time began before it was written about, whatever the verb.",
                            scene -> scene.behind("since") ? Direction.BACK : Direction.UNKNOWN),
                    new Rule<>(
                            "for-a-month",
                            "What is lent or sold for a month may be told in the past and lie ahead: the nearest one.",
                            ForMonths::of),
                    new Rule<>(
                            "for-a-day", "What is called or announced for a day is still to come on it.", ForDays::of),
                    new Rule<>(
                            "day-of-what-befell",
                            "Nobody plans a crash: Monday's has happened, whatever is yet to be done about it.",
                            Befallen::of),
                    new Rule<>(
                            "date-of-a-noun",
                            "What is named by its date has mostly happened, whatever is yet to be done about it.",
                            NounDates::of),
                    new Rule<>(
                            "verb-behind-the-day",
                            "Of a day between a subject and its verb that verb tells, not one before the subject.",
                            VerbBehind::of),
                    new Rule<>(
                            "foretold-that-day",
                            "The day right behind the verb of foretelling is when somebody foretold, not what.",
                            Foretold::thatDay),
                    new Rule<>(
                            "foretold",
                            "What somebody forecasts, expects or awaits lies ahead, in each form of those verbs.",
                            Foretold::of)),
            Rules.of(
                    new Rule<>(
                            "possessive-is-no-verb",
                            "The 's of a noun before another noun is its owner's, not \"is\": Norway's government"
                                    + " said.",
                            Possessives::at),
                    new Rule<>(
                            "noun-is-no-verb",
                            "Behind an article or an owner plans, votes and visits are nouns, and another verb"
                                    + " governs.",
                            Nouns::noun),
                    new Rule<>(
                            "adjective-is-no-verb",
                            "Planned outages and a scheduled stop may lie on either side: another verb governs.",
                            Nouns::adjective)),
            Rules.of(new Rule<>(
                    "forecast-looks-forward",
                    "The weather of a day, told without a verb, is that of the day to come.",
                    Forecasts::of)));

    TimeRules without(Set<String> ids) {
        return new TimeRules(
                localDays.without(ids),
                shapes.without(ids),
                noTimes.without(ids),
                sides.without(ids),
                noVerbs.without(ids),
                lastSides.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(localDays, shapes, noTimes, sides, noVerbs, lastSides)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
