package org.dateline.enrich.place.resolve;

/** A reason for which a name is left without a link, although one of its meanings leads. */
interface Bar {
    boolean bars(Verdict verdict);
}
