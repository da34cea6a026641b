package org.dateline.ingest.feeds.hub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/** How many notices of one feed are taken within a while: each is a record. Thread-safe. */
final class NoticeRate {
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Window(Instant start, int count) {}

    /** Whether one more is taken now. */
    boolean allows(String feed, Instant now) {
        return windows.asMap()
                        .merge(
                                feed,
                                new Window(now, 1),
                                (known, one) -> now.isBefore(known.start().plus(WITHIN))
                                        ? new Window(known.start(), known.count() + 1)
                                        : one)
                        .count()
                <= MOST;
    }
}
