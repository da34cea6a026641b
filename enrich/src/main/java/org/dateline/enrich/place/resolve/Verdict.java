package org.dateline.enrich.place.resolve;

import java.util.Set;
import org.dateline.enrich.place.atlas.Atlas;
import org.dateline.enrich.place.atlas.PlaceKind;

/**
 * The meaning of a name that leads, and what the article has that could speak for it.
 *
 * @param best of the question's options
 * @param text the article
 * @param sure other places that the article means beyond doubt
 * @param likely other places that it seems to mean
 * @param unknown names of the article that the atlas does not have
 */
record Verdict(
        Atlas atlas,
        Question question,
        Option best,
        String text,
        Set<Integer> sure,
        Set<Integer> likely,
        Set<String> unknown) {
    /** Logarithm of the people from which on a town is known without its country. */
    private static final double LARGE_TOWN = 5.5;
    /**
     * Below this (some 15,000 people) a town is a guess without anything that speaks for it. On GeoVirus, whose articles
     * name few countries, of those unsupported 4 of 11 above it were wrong, and 5 of 7 below.
     */
    private static final double TOWN = 4.2;
    /** The same (some 50,000) where the article has other countries or states, and not its own. */
    private static final double TOWN_AMONG_OTHERS = 4.7;

    boolean isTown() {
        PlaceKind kind = atlas.kind(best.place);
        return kind == PlaceKind.CITY || kind == PlaceKind.SECTION;
    }

    /** Whether it is so small that it needs something that speaks for it. */
    boolean needsSupport() {
        double known = sure.isEmpty() ? TOWN : TOWN_AMONG_OTHERS;
        return small() && atlas.magnitude(best.place) < known;
    }

    /** Whether it is a town or district so small that few know it without its country. */
    boolean small() {
        PlaceKind kind = atlas.kind(best.place);
        boolean town = kind == PlaceKind.CITY || kind == PlaceKind.SECTION || kind == PlaceKind.DISTRICT;
        return town && atlas.magnitude(best.place) < LARGE_TOWN;
    }
}
