package org.dateline.workshop.place.score;

/** Gold of places that is not in its form; the message names the file, the article and the rule. */
public final class PlaceGoldMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlaceGoldMistake(String where, String rule) {
        super(where + ": " + rule);
    }
}
