package org.dateline.workshop.gold;

/**
 * How many there were, how many were found, and how many of those were right.
 *
 * @param gold those that are there
 * @param found those that were said to be there
 * @param right of both
 */
public record Count(int gold, int found, int right) {
    public static final Count NONE = new Count(0, 0, 0);

    public Count plus(Count other) {
        return new Count(gold + other.gold, found + other.found, right + other.right);
    }

    /** 1 where nothing was said. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** 1 where nothing is there. */
    public double recall() {
        return gold == 0 ? 1 : (double) right / gold;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
