package org.dateline.enrich.time.meaning;

import java.time.LocalDate;

/**
 * "the week of April 8".
 *
 * @param day resolves to a day
 */
public record WeekOf(Meaning day) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String value = day.resolve(anchor, direction).value();
        return new Resolved(value == null ? null : UnitOffset.week(LocalDate.parse(value)), "week");
    }
}
