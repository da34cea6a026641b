package org.dateline.enrich.rules;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Rules of one kind in the order in which they are asked: reads as the plan of that part of an annotator. Immutable. */
public final class Rules<F> implements Iterable<Rule<F>> {
    private final List<Rule<F>> rules;
    private final List<F> applied;

    private Rules(List<Rule<F>> rules) {
        this.rules = rules;
        this.applied = rules.stream().map(Rule::apply).toList();
    }

    /** @throws IllegalArgumentException when an id stands twice */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is copied and not handed on.
    public static <F> Rules<F> of(Rule<F>... rules) {
        List<Rule<F>> list = List.of(rules);
        list.stream().map(Rule::id).forEach(id -> {
            if (list.stream().filter(rule -> rule.id().equals(id)).count() > 1) {
                throw new IllegalArgumentException("rule " + id + " stands twice: an id must be a rule's own");
            }
        });
        return new Rules<>(list);
    }

    /** Those that are not switched off. Ids of other rules say nothing here. */
    public Rules<F> without(Set<String> ids) {
        return new Rules<>(
                rules.stream().filter(rule -> !ids.contains(rule.id())).toList());
    }

    public List<Rule<F>> list() {
        return rules;
    }

    /** What the rules do, in their order. */
    public List<F> applied() {
        return applied;
    }

    @Override
    public Iterator<Rule<F>> iterator() {
        return rules.iterator();
    }
}
