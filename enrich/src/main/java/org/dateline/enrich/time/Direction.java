package org.dateline.enrich.time;

/** On which side of the publication a time lies, as far as the sentence tells. */
enum Direction {
    BACK,
    FORWARD,
    /** Whichever is nearer. */
    NEAREST,
    UNKNOWN
}
