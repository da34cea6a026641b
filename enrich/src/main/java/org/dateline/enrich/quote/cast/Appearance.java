package org.dateline.enrich.quote.cast;

import org.jspecify.annotations.Nullable;

/**
 * One mention of a figure, in items.
 *
 * @param first item
 * @param end item after the last
 * @param kind of the mention, as in the record
 */
public record Appearance(
        Figure figure, int first, int end, @Nullable String kind) {
    public boolean demonym() {
        return "demonym".equals(kind);
    }

    boolean nominal() {
        return "nominal".equals(kind);
    }
}
