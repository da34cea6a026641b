package org.dateline.enrich.place;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param qid Wikidata's identifier, or empty where none is sure
 * @param kind {@code country}, {@code territory}, {@code capital}, {@code city}, {@code region}
 * @param country ISO 3166-1 alpha-2, or empty
 * @param geonames GeoNames' identifier, or empty
 * @param neighbours ISO codes of the countries that share a border with it
 */
record Place(
        String qid,
        String kind,
        String name,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String geonames,
        Set<String> neighbours) {

    boolean isMask() {
        return kind.equals(Gazetteer.MASK);
    }
}
