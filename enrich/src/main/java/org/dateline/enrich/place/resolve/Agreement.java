package org.dateline.enrich.place.resolve;

/** What the other places of an article say for a meaning, in points. */
@FunctionalInterface
interface Agreement {
    double weigh(Company company);
}
