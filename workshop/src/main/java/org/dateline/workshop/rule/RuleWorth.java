package org.dateline.workshop.rule;

import org.dateline.workshop.gold.Count;

/**
 * What came out with a rule and without it.
 *
 * @param name with its annotator's: {@code time/since-looks-back}
 * @param with what its annotator found, with all rules
 * @param without the same without this one
 * @param changed articles whose records differ without it
 */
public record RuleWorth(String name, Count with, Count without, int changed) {
    /** By how much F1 falls without the rule; below 0 where it harms. */
    public double worth() {
        return with.f1() - without.f1();
    }
}
