package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.place.resolve.PlaceBars;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The rules of the annotator: which words are no places here, and, in {@link PlaceBars}, which names get no link.
 *
 * @param off ids of the resolver's rules that are off
 */
record PlaceRules(Rules<NoPlace> noPlaces, Set<String> off) {
    static final PlaceRules ALL = new PlaceRules(
            Rules.of(
                    new Rule<>(
                            "word-of-the-article",
                            "A word that begins a sentence, and stands in the article without a capital too, is that"
                                    + " word.",
                            EverydayWords::is),
                    new Rule<>(
                            "language-is-no-place",
                            "In English and in Spanish: a language is spoken in many countries.",
                            Demonym::isLanguage),
                    new Rule<>(
                            "constituency-by-number",
                            "The CA-09 behind a member's name is the number of a district.",
                            Constituency::is),
                    new Rule<>(
                            "origin-is-no-place",
                            "A Somali American mayor is an American; the story is not about Somalia.",
                            Demonym::isOrigin)),
            Set.of());

    PlaceRules without(Set<String> ids) {
        return new PlaceRules(noPlaces.without(ids), ids);
    }

    List<Rule<?>> list() {
        List<Rule<?>> all = new ArrayList<>(noPlaces.list());
        PlaceBars.list().stream().filter(bar -> !off.contains(bar.id())).forEach(all::add);
        return all;
    }
}
