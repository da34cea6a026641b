package org.dateline.enrich.time.meaning;

/**
 * "every Monday", "each year", "daily": not when, but how often.
 *
 * @param value ISO 8601: what passes between two of them, or a week's day of which the week is left open
 */
public record Repeated(String value) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(value, "set");
    }
}
