package org.dateline.ingest.feeds;

import java.time.Instant;
import org.dateline.ingest.feeds.FeedState.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is wanted, and how it fares.
 *
 * @param partition of the feeds' topic that it stands on: whoever has that polls it
 * @param state or {@code null} before its first poll
 */
record Known(
        Subscription subscription, int partition, @Nullable FeedState state) {
    String address() {
        return subscription.address();
    }

    /** Where it is fetched. */
    String fetchedAt() {
        return state == null || state.moved() == null || isWantedAnew() ? address() : state.moved();
    }

    /** When it is to be polled; {@link Instant#MAX} where it is not any more. */
    Instant due() {
        if (state == null || isWantedAnew()) {
            return Instant.MIN;
        }
        return state.standing() == Standing.ACTIVE ? state.next() : Instant.MAX;
    }

    /** Somebody has added a feed again that had ended. */
    boolean isWantedAnew() {
        return state != null
                && state.standing() != Standing.ACTIVE
                && subscription.since().isAfter(state.polled());
    }
}
