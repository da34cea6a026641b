package org.dateline.enrich.place.resolve;

/** What speaks for a meaning, in points: a place has one for each tenfold of its people; against it, where negative. */
@FunctionalInterface
interface Sign {
    double weigh(Look look);
}
