package org.dateline.workshop.place.score;

import org.jspecify.annotations.Nullable;

/**
 * A place as an annotator named it.
 *
 * @param start first UTF-16 code unit of the text
 * @param end code unit after the last
 * @param latitude degrees north, or {@code null} where the gold has no point
 * @param geoNames GeoNames id, or 0
 * @param title of its Wikipedia page, with spaces, or empty
 */
public record GoldPlace(
        int start,
        int end,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int geoNames,
        String title) {

    /** Whether an answer can be right or wrong at all. */
    boolean scorable() {
        return geoNames != 0 || (latitude != null && longitude != null);
    }
}
