package org.dateline.enrich.place.resolve;

import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/** Why a name gets no link: no coordinates are better than wrong ones. */
final class PlaceBars {
    static final Rules<Bar> ALL = Rules.of(
            new Rule<>(
                    "hint-that-nothing-meets",
                    "Where no place of the name lies in the country or state behind it, a small one elsewhere is not"
                            + " meant.",
                    verdict -> verdict.question().elsewhere && verdict.small()),
            new Rule<>(
                    "natural-thing-behind",
                    "Behind the name of islands, a river or a valley stands no town.",
                    NaturalThings::bars),
            new Rule<>(
                    "river-of-the-name",
                    "The upper Kafue and the mouth of the Kafue are the river, not the town that is called for it.",
                    Rivers::bars),
            new Rule<>(
                    "short-for-a-longer-name",
                    "The Aurora after Cine Aurora is the cinema, and no town.",
                    LongerNames::bars),
            new Rule<>(
                    "lone-small-place",
                    "That only one place has the name is no reason: something in the article must speak for its"
                            + " country.",
                    LonePlaces::bars));

    private PlaceBars() {}
}
