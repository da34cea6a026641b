package org.dateline.enrich.time.meaning;

/** On which side of the publication a time lies, as far as the sentence tells. */
public enum Direction {
    BACK,
    FORWARD,
    /** Whichever is nearer. */
    NEAREST,
    UNKNOWN
}
