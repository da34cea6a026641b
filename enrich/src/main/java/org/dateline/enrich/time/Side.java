package org.dateline.enrich.time;

/** A reason for which a time lies on one side of the publication. */
interface Side {
    /** UNKNOWN where this reason says nothing. */
    Direction of(Scene scene);
}
