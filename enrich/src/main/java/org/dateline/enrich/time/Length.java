package org.dateline.enrich.time;

import org.jspecify.annotations.Nullable;

/**
 * "three-day", "for two months": how long, not when.
 *
 * @param value ISO 8601, or {@code null} where the number is vague
 */
record Length(@Nullable String value) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(value, "duration");
    }
}
