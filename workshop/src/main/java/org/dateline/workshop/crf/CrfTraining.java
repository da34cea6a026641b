package org.dateline.workshop.crf;

/**
 * How a model is trained.
 *
 * @param epochs how often each example is seen
 * @param rate FTRL's alpha
 * @param l1 pulls weights to exactly zero
 * @param l2 keeps weights small
 * @param dropout share of an example's features that are left out each time it is seen
 * @param hashBits how many upper bits of a feature's hash tell it from others
 * @param rarest how often a feature must be seen to get weights
 * @param seed of the order of the examples: the same seed and examples give the same model
 */
public record CrfTraining(
        int epochs, float rate, float l1, float l2, float dropout, int hashBits, int rarest, long seed) {
    public CrfTraining {
        require(epochs >= 1, "epochs", epochs, "at least 1");
        require(rate > 0, "rate", rate, "more than 0");
        require(l1 >= 0, "l1", l1, "not negative");
        require(l2 >= 0, "l2", l2, "not negative");
        require(dropout >= 0 && dropout < 1, "dropout", dropout, "from 0, and less than 1");
        require(hashBits >= 6 && hashBits <= 26, "hashBits", hashBits, "from 6 to 26");
        require(rarest >= 1, "rarest", rarest, "at least 1");
    }

    /** What served well for names in news. */
    public static CrfTraining standard() {
        return new CrfTraining(5, 0.1f, 0.1f, 1f, 0, 22, 1, 1);
    }

    private static void require(boolean holds, String name, Number value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": must be " + rule);
        }
    }
}
