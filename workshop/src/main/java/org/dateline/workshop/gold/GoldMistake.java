package org.dateline.workshop.gold;

/** A gold file that is not in the form. */
public final class GoldMistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    GoldMistake(String file, String mistake) {
        super(file + ": " + mistake);
    }
}
