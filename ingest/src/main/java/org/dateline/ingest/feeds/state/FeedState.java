package org.dateline.ingest.feeds.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed besides its items. A record of the topic, so that more components than a record ought to have
 * stand side by side.
 *
 * @param version counts the polls: what is heard of an older one says nothing new
 * @param moved where it is fetched now, since it redirects there for good; or {@code null}
 * @param polled when it was asked last
 * @param status of HTTP at that time, or 0 where there was no answer
 * @param message what is wrong with it, for whoever reads the list; empty where nothing is
 * @param next when it is asked again
 * @param intervalSeconds between two polls as it has adapted to the feed
 * @param failures in a row
 * @param failingSince the first of them, or {@code null}
 * @param articles published so far, revisions not counted
 * @param requests made so far, redirects included
 * @param push what the polls have shown of its being pushed, or {@code null} where that is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
        long version,
        @Nullable String moved,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String title,
        Instant polled,
        int status,
        String message,
        Instant next,
        long intervalSeconds,
        int failures,
        @Nullable Instant failingSince,
        Standing standing,
        long articles,
        long revisions,
        long requests,
        @Nullable PushState push) {

    /** Whether it is polled. */
    public enum Standing {
        ACTIVE,
        /** It has failed for so long that nobody asks it any more, until somebody adds it again. */
        PARKED,
        /** Its server has said that it is gone. */
        ENDED
    }

    /** The same, never {@code null}. */
    public PushState pushed() {
        return push == null ? PushState.NONE : push;
    }

    public Validators validators() {
        return new Validators(etag, lastModified);
    }
}
