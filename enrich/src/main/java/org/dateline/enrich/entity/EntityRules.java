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
 */
record EntityRules(Rules<Correction> corrections, Rules<Marking> markings) {
    static final EntityRules ALL = new EntityRules(Rules.of(
            new Rule<>(
                    "territory-is-a-place",
                    "A territory that is no state is a place like one: the West Bank, the British Virgin Islands.",
                    Territories::correct),
            new Rule<>(
                    "rank-before-a-name",
                    "A rank, an honorific or a profession before a name makes it a person, and is no part of it: Supt Peters.",
                    Titled::rank),
            new Rule<>(
                    "age-of-a-person",
                    "An age between commas makes a person of a town's name only where the sentence goes on about a person.",
                    Ages::correct)),
            Rules.of(
                    new Rule<>(
                            "position-between-team-and-player",
                            "A position in the team stands between the team and its player: Browns DL Shel Richards.",
                            Titled::positions)));

    EntityRules without(Set<String> ids) {
        return new EntityRules(corrections.without(ids), markings.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(corrections, markings)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
