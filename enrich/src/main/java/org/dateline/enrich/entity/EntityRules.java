package org.dateline.enrich.entity;

import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/** What is a place and what only has a place's name; asked after {@link Revision}. */
final class EntityRules {
    static final Rules<Mark> ALL = Rules.of(
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
                    "street-is-nobody",
                    "Behind a house's number stands a street, whoever it is called for.",
                    Streets::mark),
            new Rule<>(
                    "firm-like-a-town",
                    "After \"Ithaca Holdings\" a stake in Ithaca is one in the firm.",
                    FirmsLikeTowns::mark));

    private EntityRules() {}
}
