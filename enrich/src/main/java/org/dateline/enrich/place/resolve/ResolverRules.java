package org.dateline.enrich.place.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The resolver's plan: how it is decided which place a name means. A meaning has points for its people and its kind ({@link
 * Priors}); these rules add to them.
 *
 * @param codes what a code means that is no name
 * @param excluded whether the text says that it means another place
 * @param told whether the text says which it means: {@value #HINT} points, and no doubt
 * @param signs what else speaks for a meaning, or against it
 * @param among what the meanings of one name say of each other
 * @param agreements what the other places say, in rounds, since each choice bears on the others
 * @param bars why a name gets no link after all
 */
public record ResolverRules(
        Rules<Code> codes,
        Rules<Told> excluded,
        Rules<Told> told,
        Rules<Sign> signs,
        Rules<Among> among,
        Rules<Agreement> agreements,
        Rules<Bar> bars) {
    static final double HINT = 8;
    private static final double LISTED = 3;
    private static final double ALTERNATE = -2;
    private static final double SAME_COUNTRY = 3;
    private static final double SAME_PROVINCE = 4;
    private static final double NEAR = 1.2;

    private static final Rules<Code> CODES = Rules.of(new Rule<>(
            "state-behind-the-party",
            "The CA of Raul Ruiz (D-CA) is California.",
            (question, clues, hints) -> clues.behindParty(question) ? hints.postal(question.name) : Atlas.NONE));

    private static final Rules<Told> EXCLUDED = Rules.of(new Rule<>(
            "village-like-a-city", "Boston, a village near Settle, is none of the large ones.", Look::isMoreThanSaid));

    private static final Rules<Told> TOLD = Rules.of(
            new Rule<>(
                    "country-or-state-behind",
                    "Springfield, Missouri, is the one in the state behind the comma.",
                    Look::within),
            new Rule<>(
                    "state-by-its-office",
                    "Washington state and a New York governor mean the states, not the cities.",
                    look -> look.saysState() && look.isState()),
            new Rule<>(
                    "state-behind-a-town",
                    "Of Brooklyn, New York, means the state: a city lies in no other one.",
                    look -> look.behindTown() && look.isState()));

    private static final Rules<Sign> SIGNS = Rules.of(
            new Rule<>(
                    "other-name-of-it",
                    "A place by a name that is not its usual one is meant less often.",
                    look -> look.alternate() ? ALTERNATE : 0),
            new Rule<>(
                    "usual-in-the-press",
                    "Against the numbers the press means Washington by the name of the capital, Mexico the country.",
                    look -> look.usage().of(look.name(), look.place())));

    private static final Rules<Among> AMONG = Rules.of(new Rule<>(
            "town-before-its-province",
            "Lviv is the city where nothing says the region around it that has its name.",
            (question, priors, clues) -> priors.favourTowns(question.options)));

    private static final Rules<Agreement> AGREEMENTS = Rules.of(
            new Rule<>(
                    "same-country",
                    "Places of one article lie in one country more often than not.",
                    company -> SAME_COUNTRY * company.part(company.sameCountry())),
            new Rule<>(
                    "same-province",
                    "And in one state or province.",
                    company -> SAME_PROVINCE * company.part(company.sameProvince())),
            new Rule<>(
                    "near-the-others",
                    "A place that is near others of the article is meant, whatever border lies between.",
                    company -> NEAR * company.near()),
            new Rule<>(
                    "listed-with-states",
                    "Washington, Pennsylvania and California are states, all three.",
                    company -> company.isState() && company.besideStates() ? LISTED : 0));

    public static final ResolverRules ALL =
            new ResolverRules(CODES, EXCLUDED, TOLD, SIGNS, AMONG, AGREEMENTS, PlaceBars.ALL);

    /** @param ids those of other rules say nothing */
    public ResolverRules without(Set<String> ids) {
        return new ResolverRules(
                codes.without(ids),
                excluded.without(ids),
                told.without(ids),
                signs.without(ids),
                among.without(ids),
                agreements.without(ids),
                bars.without(ids));
    }

    /** For those who list rules. */
    public List<Rule<?>> list() {
        return Stream.<Rules<?>>of(codes, excluded, told, signs, among, agreements, bars)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
