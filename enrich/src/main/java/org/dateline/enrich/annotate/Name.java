package org.dateline.enrich.annotate;

/**
 * A stretch of the body that names something.
 *
 * @param start first UTF-16 code unit
 * @param end code unit after the last
 * @param kind what kind of thing, as far as the words and their surroundings tell
 * @param confidence 0..1, of the stretch and its kind together
 */
public record Name(int start, int end, Kind kind, double confidence) {
    /** The four kinds of the CoNLL-2003 shared task, which training data agree on. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        /** Nationalities, events, works, laws, products. */
        MISCELLANEOUS
    }
}
