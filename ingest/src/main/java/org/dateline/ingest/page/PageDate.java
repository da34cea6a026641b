package org.dateline.ingest.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as a page gives it.
 *
 * @param time to the second, or {@code null} where only the day is given
 * @param offset or {@code null} where the page names none: the time is then local to a place that is not known
 * @param words what the page says, unchanged
 */
public record PageDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, String words) {
    /** How much of it the page gives. */
    public enum Precision {
        DAY,
        LOCAL_TIME,
        INSTANT
    }

    public Precision precision() {
        if (time == null) {
            return Precision.DAY;
        }
        return offset == null ? Precision.LOCAL_TIME : Precision.INSTANT;
    }

    /** The instant with its offset, or {@code null} where the page does not give both. */
    public @Nullable OffsetDateTime dateTime() {
        return time == null || offset == null ? null : OffsetDateTime.of(date, time, offset);
    }
}
