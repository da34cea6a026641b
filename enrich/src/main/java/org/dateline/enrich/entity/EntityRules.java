package org.dateline.enrich.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The annotator's plan, as far as its decisions are rules.
 *
 * @param corrections of what the recogniser saw; the first that corrects a name is the last that is asked about it
 * @param markings of names that it did not see
 * @param marks of what is a place and what only has a place's name; asked last
 */
record EntityRules(Rules<Correction> corrections, Rules<Marking> markings, Rules<Mark> marks) {
    static final EntityRules ALL = new EntityRules(
            Rules.of(
                    new Rule<>(
                            "rank-before-a-name",
                            "A rank, an honorific or a profession before a name makes it a person, and is no part of it: Supt Peters.",
                            Titled::rank),
                    new Rule<>(
                            "age-of-a-person",
                            "An age between commas makes a person of a town's name only where the sentence goes on about a person.",
                            Ages::correct)),
            Rules.of(new Rule<>(
                    "position-between-team-and-player",
                    "A position in the team stands between the team and its player: Browns DL Shel Richards.",
                    Titled::positions)),
            Rules.of(
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
                            "airline-like-a-country",
                            "Emirates that flies is the airline, not the country.",
                            Airlines::mark),
                    new Rule<>(
                            "street-is-nobody",
                            "Behind a house's number stands a street, whoever it is called for.",
                            Streets::mark),
                    new Rule<>(
                            "firm-like-a-town",
                            "After \"Ithaca Holdings\" a stake in Ithaca is one in the firm.",
                            FirmsLikeTowns::mark)));

    EntityRules without(Set<String> ids) {
        return new EntityRules(corrections.without(ids), markings.without(ids), marks.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(corrections, markings, marks)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
