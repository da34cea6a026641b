package org.dateline.enrich.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The annotator's plan, as far as its decisions are rules.
 *
 * @param corrections of single names that the recogniser saw, asked by {@link Revision}; the first that corrects one is
 *     the last that is asked about it
 * @param marks asked after {@link Revision}: who is named behind a position, what is a place and what only has a place's
 *     name
 */
record EntityRules(Rules<Correction> corrections, Rules<Mark> marks) {
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
                    Contests::correct));

    private static final Rules<Mark> MARKS = Rules.of(
            new Rule<>(
                    "position-between-team-and-player",
                    "A position in the team stands between the team and its player: Browns DL Shel Richards.",
                    Titled::positions),
            new Rule<>(
                    "agency-of-a-dateline",
                    "What stands in brackets between a dateline's place and its dash is the agency.",
                    Agencies::mark),
            new Rule<>(
                    "territory-is-a-place",
                    "The West Bank has a bank's word and is a place, as other territories are.",
                    Territories::mark),
            new Rule<>(
                    "list-of-counties",
                    "In a list that ends in \"counties\" every item is a county, whoever has that name.",
                    CountyLists::mark),
            new Rule<>(
                    "airline-like-a-country", "Emirates that flies is the airline, not the country.", Airlines::mark),
            new Rule<>(
                    "title-that-is-played",
                    "What is played or sung between quotation marks is one work, whatever names are in its title.",
                    PlayedTitles::mark),
            new Rule<>(
                    "street-is-nobody",
                    "Behind a house's number stands a street, whoever it is called for.",
                    Streets::mark),
            new Rule<>(
                    "firm-like-a-town",
                    "After \"Ithaca Holdings\" a stake in Ithaca is one in the firm.",
                    FirmsLikeTowns::mark));

    static final EntityRules ALL = new EntityRules(CORRECTIONS, MARKS);

    EntityRules without(Set<String> ids) {
        return new EntityRules(corrections.without(ids), marks.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(corrections, marks)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
