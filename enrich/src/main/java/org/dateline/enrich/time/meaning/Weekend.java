package org.dateline.enrich.time.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** "the weekend", "last weekend": Saturday and Sunday. */
public record Weekend(Shift shift) implements Meaning {
    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        LocalDate published = anchor.day();
        return new Resolved(published == null ? null : iso(saturday(published, direction)), "weekend");
    }

    private LocalDate saturday(LocalDate published, Direction direction) {
        // On a Sunday the weekend is the one of the day before.
        LocalDate ahead = published.getDayOfWeek() == DayOfWeek.SUNDAY
                ? published.minusDays(1)
                : published.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        boolean running = !ahead.isAfter(published);
        return switch (shift) {
            case LAST -> ahead.minusWeeks(1);
            case NEXT -> running ? ahead.plusWeeks(1) : ahead;
            case THIS -> direction == Direction.BACK && !running ? ahead.minusWeeks(1) : ahead;
            case NONE -> direction == Direction.FORWARD || running ? ahead : ahead.minusWeeks(1);
        };
    }

    private static String iso(LocalDate saturday) {
        return saturday + "/" + saturday.plusDays(1);
    }
}
