package org.dateline.enrich.place;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the body that names a place.
 *
 * @param place of the atlas, or {@link org.dateline.enrich.place.atlas.Atlas#NONE} where it is a place and not sure which
 * @param kind {@code demonym}, {@code metonym}, or {@code null} for its name
 * @param confidence 0..1, of the link
 * @param evidence why it is linked so
 */
record PlaceMention(int start, int end, int place, @Nullable String kind, double confidence, String evidence) {
    PlaceMention as(String otherKind) {
        return new PlaceMention(start, end, place, otherKind, confidence, evidence);
    }
}
