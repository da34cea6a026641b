package org.dateline.enrich.place.resolve;

import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/**
 * One meaning of a name, and what the words around the name say of it.
 *
 * @param alternate whether the name is not the place's usual one
 * @param within whether it lies in the country or province that stands behind the name
 * @param saysState whether the text says that a state is meant
 * @param behindTown whether the text puts a town before it and a comma, and no country has the name
 * @param saysVillage whether it says that a village is
 */
record Look(
        Atlas atlas,
        Usage usage,
        String name,
        int place,
        boolean alternate,
        boolean within,
        boolean saysState,
        boolean behindTown,
        boolean saysVillage) {
    /** Logarithm of the people, some 20,000, from which on nobody calls it a village. */
    private static final double VILLAGE = 4.3;

    boolean isState() {
        return atlas.kind(place) == PlaceKind.STATE;
    }

    /** Whether it is too large for what the text calls it. */
    boolean isMoreThanSaid() {
        PlaceKind kind = atlas.kind(place);
        boolean small = kind == PlaceKind.CITY || kind == PlaceKind.SECTION || kind == PlaceKind.DISTRICT;
        return saysVillage && !(small && atlas.magnitude(place) < VILLAGE);
    }
}
