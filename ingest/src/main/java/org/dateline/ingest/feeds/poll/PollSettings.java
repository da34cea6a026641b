package org.dateline.ingest.feeds.poll;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.ingest.fetch.FetchSettings;
import org.jspecify.annotations.Nullable;

/**
 * How feeds are polled.
 *
 * @param file of feeds, read again when it changes; or {@code null}
 * @param fetch how they are fetched
 * @param shortest time between two polls of one feed, however much is new in it
 * @param longest time between two polls of a feed that is well
 * @param hostGap between two requests to one host
 * @param atOnce requests at a time, to different hosts
 * @param callback public address below which hubs reach this process, or {@code null} where none can
 */
public record PollSettings(
        @Nullable Path file,
        FetchSettings fetch,
        Duration shortest,
        Duration longest,
        Duration hostGap,
        int atOnce,
        @Nullable URI callback) {

    public PollSettings {
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("INGEST_FEEDS_LONGEST is " + longest.toSeconds()
                    + " s: must be INGEST_FEEDS_SHORTEST or more, which is " + shortest.toSeconds() + " s");
        }
    }
}
