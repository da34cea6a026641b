package org.dateline.workshop.quote;

/**
 * Spans found and missed, and what is right about those found.
 *
 * @param gold how many there are
 * @param found how many were said to be
 * @param exact found with the very span
 * @param overlapping found with at least half of both spans together
 * @param verbs of the overlapping ones with the right verb
 * @param speakers of the overlapping ones with the right speaker, or rightly none
 */
public record Tally(int gold, int found, int exact, int overlapping, int verbs, int speakers) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                gold + other.gold,
                found + other.found,
                exact + other.exact,
                overlapping + other.overlapping,
                verbs + other.verbs,
                speakers + other.speakers);
    }

    /** F1 of a number of right ones. */
    public double f1(int right) {
        return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }

    public double recall(int right) {
        return gold == 0 ? 1 : (double) right / gold;
    }

    public double precision(int right) {
        return found == 0 ? 1 : (double) right / found;
    }

    /** The share of the overlapping ones that are right. */
    public double share(int right) {
        return overlapping == 0 ? 1 : (double) right / overlapping;
    }
}
