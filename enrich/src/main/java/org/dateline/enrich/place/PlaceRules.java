package org.dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.resolve.ResolverRules;
import org.dateline.enrich.place.resolve.Villages;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The rules of the annotator.
 *
 * @param noPlaces which words are no places here
 * @param resolving which of the places of a name is meant, and which names get no link
 */
record PlaceRules(Rules<NoPlace> noPlaces, ResolverRules resolving) {
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
                            Demonym::isOrigin),
                    new Rule<>(
                            "village-like-a-capital",
                            "Paris, a hamlet near Devizes, is not the capital.",
                            (mention, body) -> mention.place() != Atlas.NONE
                                    && mention.kind() == null
                                    && Villages.said(body, mention.start(), mention.end()))),
            ResolverRules.ALL);

    PlaceRules without(Set<String> ids) {
        return new PlaceRules(noPlaces.without(ids), resolving.without(ids));
    }

    List<Rule<?>> list() {
        List<Rule<?>> all = new ArrayList<>(noPlaces.list());
        all.addAll(resolving.list());
        return all;
    }
}
