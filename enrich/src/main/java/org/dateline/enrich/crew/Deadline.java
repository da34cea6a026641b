package org.dateline.enrich.crew;

import java.time.Duration;

/**
 * @param limit how long one annotator may work on one article before it is interrupted
 * @param grace how long it then has to react before its thread is given up
 * @param mostAbandoned given-up threads of one annotator, still running, at which it is not asked any more; a few more
 *     may be on their way at that moment, at most one a worker
 */
public record Deadline(Duration limit, Duration grace, int mostAbandoned) {
    public Deadline {
        if (limit.compareTo(Duration.ofMillis(1)) < 0 || grace.isNegative() || mostAbandoned < 1) {
            throw new IllegalArgumentException(
                    "deadline is " + limit + ", " + grace + ", " + mostAbandoned + ": must be at least 1 ms, 0 and 1");
        }
    }

    /** A grace of a second, or as long as the limit where that is shorter; four abandoned threads. */
    public static Deadline of(Duration limit) {
        Duration second = Duration.ofSeconds(1);
        return new Deadline(limit, limit.compareTo(second) < 0 ? limit : second, 4);
    }
}
