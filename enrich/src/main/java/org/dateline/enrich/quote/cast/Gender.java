package org.dateline.enrich.quote.cast;

/** What the text or a given name says of a person; most names say nothing. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
