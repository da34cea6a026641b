package org.dateline.enrich.time.meaning;

/** A time that hangs on another one in the story ("two days later"), or that could be read in two ways. */
public record Unresolved(String precision) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(null, precision);
    }
}
