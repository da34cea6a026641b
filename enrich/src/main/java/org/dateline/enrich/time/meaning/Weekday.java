package org.dateline.enrich.time.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** "Saturday", "last Friday": within a week of the publication. */
public record Weekday(DayOfWeek day, Shift shift) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        LocalDate published = anchor.day();
        return new Resolved(published == null ? null : day(published, direction).toString(), "day");
    }

    private LocalDate day(LocalDate published, Direction direction) {
        return switch (shift) {
            case LAST -> published.with(TemporalAdjusters.previous(day));
            case NEXT -> published.with(TemporalAdjusters.next(day));
            // The press names today by its weekday too, whether it looks back or forward.
            case THIS -> direction == Direction.BACK ? before(published) : after(published);
            case NONE -> direction == Direction.FORWARD ? after(published) : before(published);
        };
    }

    private LocalDate before(LocalDate published) {
        return published.with(TemporalAdjusters.previousOrSame(day));
    }

    private LocalDate after(LocalDate published) {
        return published.with(TemporalAdjusters.nextOrSame(day));
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
