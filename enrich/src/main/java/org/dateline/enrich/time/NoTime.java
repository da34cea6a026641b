package org.dateline.enrich.time;

/** A reason for which what looks like a time is none. */
interface NoTime {
    boolean is(Reading reading, Match match);
}
