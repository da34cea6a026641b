package org.dateline.enrich.time.meaning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, on a day.
 *
 * @param day or {@code null} where none is named beside it; then it stays unresolved
 * @param zone or {@code null} for the local time of wherever the story is
 */
public record Moment(
        @Nullable Meaning day, LocalTime time, @Nullable ZoneId zone) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        String date = day == null ? null : day.resolve(anchor, direction).value();
        return new Resolved(date == null ? null : date + "T" + time + offset(date), "minute");
    }

    private String offset(String date) {
        return zone == null
                ? ""
                : LocalDate.parse(date).atTime(time).atZone(zone).getOffset().toString();
    }
}
