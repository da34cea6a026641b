package org.dateline.enrich.time.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dateline.enrich.time.meaning.Anchor;
import org.dateline.enrich.time.meaning.Direction;
import org.dateline.enrich.time.meaning.Meaning;
import org.dateline.enrich.time.meaning.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * "5/3/2016", "02.08.05": a day of which nobody knows whether its month stands first. Where one reading lies about the
 * publication and the other does not, it is that one.
 *
 * @param usual the reading where the publication does not tell, or {@code null}
 */
public record EitherDay(
        LocalDate dayFirst, LocalDate monthFirst, @Nullable LocalDate usual) implements Meaning {
    /** Articles name the days around them by number mostly in a date line, a "posted" or a "recorded on". */
    private static final int ABOUT_DAYS = 10;

    private static final int FAR_DAYS = 25;

    @Override
    public Resolved resolve(Anchor anchor, Direction direction) {
        LocalDate published = anchor.day();
        LocalDate day = usual;
        if (published != null && tells(monthFirst, dayFirst, published)) {
            day = monthFirst;
        } else if (published != null && tells(dayFirst, monthFirst, published)) {
            day = dayFirst;
        }
        return new Resolved(day == null ? null : day.toString(), "day");
    }

    private static boolean tells(LocalDate one, LocalDate other, LocalDate published) {
        return away(one, published) <= ABOUT_DAYS && away(other, published) > FAR_DAYS;
    }

    private static long away(LocalDate day, LocalDate published) {
        return Math.abs(ChronoUnit.DAYS.between(day, published));
    }

    @Override
    public Kind kind() {
        return Kind.DAY;
    }
}
