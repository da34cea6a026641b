package org.dateline.enrich.time.meaning;

import org.jspecify.annotations.Nullable;

/**
 * "three-day", "for two months": how long, not when.
 *
 * @param value ISO 8601, or {@code null} where the number is vague
 */
public record Length(@Nullable String value) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(value, "duration");
    }
}
