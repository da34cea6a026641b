package org.dateline.enrich.time.meaning;

import org.jspecify.annotations.Nullable;

/**
 * "the 1990s".
 *
 * @param first its first year
 */
public record Decade(int first) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(iso(first), "decade");
    }

    /** ISO 8601-2: an X for the digit that is not said. */
    public static @Nullable String iso(long year) {
        String digits = NamedYear.iso(year);
        return digits == null ? null : digits.substring(0, 3) + "X";
    }
}
