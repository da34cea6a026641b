package org.dateline.workshop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.enrich.annotate.Draft;
import org.dateline.enrich.rules.Ruled;
import org.dateline.workshop.gold.Count;

/** One rule while it is tried on article after article. Not thread-safe. */
final class RuleTrial {
    private final String name;
    private final String annotator;
    private final int first;
    private final List<Annotator> rest;
    private Count with = Count.NONE;
    private Count without = Count.NONE;
    private int changed;

    /**
     * @param annotators all of them
     * @param first which of them has the rule: it and those behind it run without it
     */
    RuleTrial(String name, List<Annotator> annotators, int first) {
        this.name = name;
        this.annotator = annotators.get(first).name();
        this.first = first;
        this.rest = new ArrayList<>(annotators.subList(first, annotators.size()));
        rest.set(0, ((Ruled) annotators.get(first)).without(Set.of(name.substring(name.indexOf('/') + 1))));
    }

    /**
     * Runs the annotators from the rule's on, without the rule.
     *
     * @param stages the article before each annotator, and after the last one
     * @param right what of the last stage is right
     */
    void run(Trial trial, List<Draft> stages, Map<String, Count> right) {
        Draft all = stages.get(stages.size() - 1);
        Draft draft = stages.get(first);
        for (Annotator one : rest) {
            draft = one.annotate(draft).after(draft);
        }
        boolean differs = differ(all, draft);
        Count before = right.getOrDefault(annotator, Count.NONE);
        with = with.plus(before);
        without = without.plus(differs ? trial.judge().apply(draft).getOrDefault(annotator, Count.NONE) : before);
        changed += differs ? 1 : 0;
    }

    private static boolean differ(Draft one, Draft other) {
        return !one.entities().equals(other.entities())
                || !one.places().equals(other.places())
                || !one.times().equals(other.times())
                || !one.quotes().equals(other.quotes());
    }

    RuleWorth worth() {
        return new RuleWorth(name, with, without, changed);
    }
}
