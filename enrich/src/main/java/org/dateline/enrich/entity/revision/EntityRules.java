package org.dateline.enrich.entity.revision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.entity.lexicon.Airlines;
import org.dateline.enrich.entity.lexicon.Clubs;
import org.dateline.enrich.entity.mention.Contests;
import org.dateline.enrich.entity.mention.Scene;
import org.dateline.enrich.entity.mention.Territories;
import org.dateline.enrich.entity.words.Labels.Label;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The annotator's plan, as far as its decisions are rules: what the article itself, or what is known of the world, says better
 * than the recogniser, which looks at a few words at a time.
 *
 * @param openings asked first: what the beginnings of lines and well-known names say beyond doubt
 * @param corrections of single names that the recogniser saw, asked in this order of each; the first that corrects one is the
 *     last that is asked about it
 * @param marks asked of the article as a whole in the end: who is named behind a position, what is a place and what only has a
 *     place's name
 */
public record EntityRules(Rules<Mark> openings, Rules<Correction> corrections, Rules<Mark> marks) {
    private static final Rules<Mark> OPENINGS = Rules.of(
            new Rule<>(
                    "dateline-in-capitals",
                    "Before the dash at the beginning of a story stands where it comes from: CONCORD, N.H. —",
                    Lines::datelines),
            new Rule<>(
                    "speaker-in-capitals",
                    "Before the colon in a transcript stands who speaks: SENATOR LEE:",
                    Lines::speakers),
            new Rule<>(
                    "well-known-name",
                    "A well-known name of more words, or in capitals, means what all know by it.",
                    KnownNames::mark),
            new Rule<>(
                    "tied-by-an-ampersand",
                    "What an ampersand ties is one name, and a firm's: Marks & Spencer.",
                    Mark.of(Partners::join)));

    private static final Rules<Correction> CORRECTIONS = Rules.of(
            new Rule<>(
                    "rank-before-a-name",
                    "A rank or an honorific before a name makes it a person, and is no part of it: Supt Peters.",
                    Titled::rank),
            new Rule<>(
                    "age-of-a-person",
                    "An age between commas makes a person of a town's name only where the sentence goes on about a person.",
                    Ages::correct),
            new Rule<>(
                    "contest-like-a-place",
                    "The Rift Valley Cross is a race that is held there, and no place.",
                    Contests::correct),
            new Rule<>(
                    "family-of-people-named",
                    "The Smiths are people who have been named one by one.",
                    PersonLabels::family),
            new Rule<>(
                    "currency-is-nobody",
                    "Sterling that falls is a currency, not a man or a town.",
                    PlaceLabels::currency),
            new Rule<>(
                    "name-behind-a-hyphen",
                    "The in of Moon Jae-in belongs to the name, the era of Trump-era does not.",
                    PersonLabels::hyphen),
            new Rule<>(
                    "town-behind-in",
                    "In Hugo and Durant are towns, whoever bears their names, unless somebody in the article does.",
                    PersonLabels::town),
            new Rule<>(
                    "place-alone-in-quotation-marks",
                    "A place's name alone in quotation marks is a title.",
                    PlaceLabels::title),
            new Rule<>(
                    "college-called-state",
                    "At Valdosta State means the college, where no office of a state follows.",
                    PlaceLabels::college),
            new Rule<>(
                    "part-of-a-country-that-speaks",
                    "What is called for a part of a country and says something is a firm: the part has no mouth.",
                    PlaceLabels::speaks),
            new Rule<>(
                    "gerund-before-a-name",
                    "Playing Aryna is hard: the first word of the sentence is no part of her name.",
                    PersonLabels::gerund));

    private static final Rules<Mark> MARKS = Rules.of(
            new Rule<>(
                    "list-of-places",
                    "What stands in a list of places is one, whoever bears the name elsewhere.",
                    PlaceLists::mark),
            new Rule<>(
                    "short-for-a-firm",
                    "Amberly after Amberly Logistics LLC is the firm, where nobody of the article is called so.",
                    CompanyNames::mark),
            new Rule<>(
                    "club-like-a-town",
                    "In an article about a match Liverpool that plays is the club.",
                    Mark.of(Clubs::mark)),
            new Rule<>(
                    "building-by-its-name",
                    "Stadiums and halls are places, whoever owns them; seats of governments say what governments say.",
                    Mark.of(Buildings::mark)),
            new Rule<>(
                    "position-between-team-and-player",
                    "A position in the team stands between the team and its player: Browns DL Shel Richards.",
                    Mark.of(Titled::positions)),
            new Rule<>(
                    "agency-of-a-dateline",
                    "What stands in brackets between a dateline's place and its dash is the agency.",
                    Mark.of(Agencies::mark)),
            new Rule<>(
                    "firm-by-its-noun",
                    "\"Molslinjen, the ferry company\" is a firm: the noun beside a name says what it is.",
                    Mark.of(FirmsByNoun::mark)),
            new Rule<>(
                    "firm-by-its-deeds",
                    "What posts a loss, or says that it would sell a factory, is a firm.",
                    Mark.of(FirmsByDeeds::mark)),
            new Rule<>(
                    "firm-by-its-belongings",
                    "Shares, a chief executive and analysts are a firm's.",
                    Mark.of(FirmsByBelongings::mark)),
            new Rule<>(
                    "territory-is-a-place",
                    "The West Bank has a bank's word and is a place, as other territories are.",
                    Mark.of(Territories::mark)),
            new Rule<>(
                    "list-of-counties",
                    "In a list that ends in \"counties\" every item is a county, whoever has that name.",
                    Mark.of(CountyLists::mark)),
            new Rule<>(
                    "airline-like-a-country",
                    "Emirates that flies is the airline, not the country.",
                    Mark.of(Airlines::mark)),
            new Rule<>(
                    "title-that-is-played",
                    "What is played or sung between quotation marks is one work, whatever names are in its title.",
                    Mark.of(PlayedTitles::mark)),
            new Rule<>(
                    "slogan-is-no-work",
                    "What a crowd chants or holds up on a sign is no title, and names nothing.",
                    Mark.of(Slogans::mark)),
            new Rule<>(
                    "street-is-nobody",
                    "Behind a house's number stands a street, whoever it is called for.",
                    Mark.of(Streets::mark)),
            new Rule<>(
                    "firm-like-a-town",
                    "After \"Ithaca Holdings\" a stake in Ithaca is one in the firm.",
                    Mark.of(FirmsLikeTowns::mark)));

    public static final EntityRules ALL = new EntityRules(OPENINGS, CORRECTIONS, MARKS);

    public EntityRules without(Set<String> ids) {
        return new EntityRules(openings.without(ids), corrections.without(ids), marks.without(ids));
    }

    public List<Rule<?>> list() {
        return Stream.<Rules<?>>of(openings, corrections, marks)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }

    /** Corrects the names of an article. */
    public void revise(Scene scene) {
        openings.applied().forEach(rule -> rule.on(scene));
        for (Label label : scene.labels().all()) {
            if (label.equals(scene.labels().at(label.first()))) {
                correct(scene, label);
            }
        }
        marks.applied().forEach(rule -> rule.on(scene));
    }

    private void correct(Scene scene, Label label) {
        for (Correction correction : corrections.applied()) {
            if (correction.correct(scene, label)) {
                return;
            }
        }
    }
}
