package org.dateline.workshop.quote;

import java.util.List;

/**
 * The figures of some articles.
 *
 * @param times here {@code verbs} counts the right values
 * @param mistakes one line for each quote or time that is not as in the gold
 */
public record QuoteScores(int articles, Tally direct, Tally indirect, Tally times, List<String> mistakes) {
    public QuoteScores {
        mistakes = List.copyOf(mistakes);
    }

    /** F1 of direct quotes with their speaker: a quote without its speaker, or with a wrong one, is not found. */
    public double main() {
        return direct.f1(direct.speakers());
    }
}
