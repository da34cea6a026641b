package org.dateline.onebox.reenrich;

import java.time.Duration;

/**
 * How many articles are asked at a time: as many as enrich makes within a moment, since a live article that comes then
 * waits for them. Not thread-safe.
 */
final class Portion {
    /** Short beside what an article takes to its file; long beside the commit of a transaction. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final int FIRST = 8;
    private static final int LEAST = 4;

    private final int most;
    private int size;

    /** @param most at least 1 */
    Portion(int most) {
        this.most = most;
        this.size = Math.min(most, FIRST);
    }

    int size() {
        return size;
    }

    /** What the last ones took from when they were sent. */
    void took(Duration time) {
        if (time.compareTo(MOMENT) <= 0) {
            size = Math.min(most, size + Math.max(1, size / 4));
        } else if (time.compareTo(MOMENT.multipliedBy(3).dividedBy(2)) > 0) {
            size = Math.max(Math.min(LEAST, most), size / 2);
        }
    }
}
