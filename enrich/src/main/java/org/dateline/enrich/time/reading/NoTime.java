package org.dateline.enrich.time.reading;

/** A reason for which what looks like a time is none. */
public interface NoTime {
    boolean is(Reading reading, Match match);
}
