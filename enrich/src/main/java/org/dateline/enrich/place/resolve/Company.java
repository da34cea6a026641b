package org.dateline.enrich.place.resolve;

import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/**
 * A meaning of a name among what the other names of the article seem to mean.
 *
 * @param others how many other places there are
 * @param sameCountry how many of them are in its country
 * @param sameProvince how many in its province
 * @param near the sum of how near they are, each from 0 to 1, without countries
 */
record Company(
        Atlas atlas, Question question, Option option, int others, int sameCountry, int sameProvince, double near) {
    /** So many witnesses for nothing are counted in, since one other place alone says little. */
    private static final double DOUBT = 1.5;

    /** Which part of the others it is, 0..1. */
    double part(int count) {
        return others == 0 ? 0 : count / (others + DOUBT);
    }

    boolean isState() {
        return atlas.kind(option.place) == PlaceKind.STATE;
    }

    /** "Washington, Pennsylvania and California" are states, all three. */
    boolean besideStates() {
        return question.siblings.stream()
                .map(sibling -> sibling.best)
                .anyMatch(best -> best != null && atlas.kind(best.place) == PlaceKind.STATE);
    }
}
