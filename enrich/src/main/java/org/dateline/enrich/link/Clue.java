package org.dateline.enrich.link;

/** What speaks for or against a candidate. */
interface Clue {
    /** In units of the logarithm of the odds; positive where it speaks for the candidate, 0 where it says nothing. */
    double weigh(Reading reading);
}
