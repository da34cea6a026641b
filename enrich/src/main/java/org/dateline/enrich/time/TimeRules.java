package org.dateline.enrich.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.enrich.rules.Rule;
import org.dateline.enrich.rules.Rules;

/**
 * The annotator's plan.
 *
 * @param sides on which side of the publication a time lies, the first that knows; after them the verb decides
 * @param noVerbs words that look like verbs of that kind and are none
 */
record TimeRules(Rules<Side> sides, Rules<NoVerb> noVerbs) {
    static final TimeRules ALL = new TimeRules(
            Rules.of(new Rule<>(
                    "since-looks-back",
                    "What lasts since a time began before it was written about, whatever the verb.",
                    scene -> scene.behind("since") ? Direction.BACK : Direction.UNKNOWN)),
            Rules.of(new Rule<>(
                    "possessive-is-no-verb",
                    "The 's of a noun before another noun is its owner's, not \"is\": Norway's government said.",
                    Possessives::at)));

    TimeRules without(Set<String> ids) {
        return new TimeRules(sides.without(ids), noVerbs.without(ids));
    }

    List<Rule<?>> list() {
        return Stream.<Rules<?>>of(sides, noVerbs)
                .<Rule<?>>flatMap(rules -> rules.list().stream())
                .toList();
    }
}
