package org.dateline.enrich.place.resolve;

/** What the meanings of a name say of each other. */
@FunctionalInterface
interface Among {
    void favour(Question question, Priors priors, Clues clues);
}
