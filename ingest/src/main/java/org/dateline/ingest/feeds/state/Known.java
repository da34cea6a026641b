package org.dateline.ingest.feeds.state;

import java.time.Instant;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is wanted, and how it fares.
 *
 * @param partition of the feeds' topic that it stands on: whoever has that polls it
 * @param state or {@code null} before its first poll
 * @param push how it is pushed
 */
public record Known(
        Subscription subscription, int partition, @Nullable FeedState state, Push push) {
    public String address() {
        return subscription.address();
    }

    /** Where it is fetched. */
    public String fetchedAt() {
        return state == null || state.moved() == null || isWantedAnew() ? address() : state.moved();
    }

    /** When it is to be polled; {@link Instant#MAX} where it is not any more. */
    public Instant due() {
        if (state == null || isWantedAnew()) {
            return Instant.MIN;
        }
        if (state.standing() != Standing.ACTIVE) {
            return Instant.MAX;
        }
        Instant noticed = state.polled().plus(Push.BETWEEN_NOTICED_POLLS);
        // A server that wants to be left alone is, whatever a hub says.
        return state.failures() == 0 && isNoticed() && noticed.isBefore(state.next()) ? noticed : state.next();
    }

    /** Whether a hub has said that there is something, and nobody has looked since. */
    boolean isNoticed() {
        return push.isNoticed(state == null ? null : state.push());
    }

    /** Somebody has added a feed again that had ended. */
    public boolean isWantedAnew() {
        return state != null
                && state.standing() != Standing.ACTIVE
                && subscription.since().isAfter(state.polled());
    }
}
