package org.dateline.enrich.time.meaning;

import java.time.LocalDate;

/** A day that the words give in full. */
public record FullDay(LocalDate day) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        return new Resolved(day.toString(), "day");
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
