package org.dateline.ingest.feeds.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is pushed: what was asked of its hub, what that has granted, and what it has said last. Each is written by
 * somebody else, and so is a record of its own.
 */
public record Push(
        @Nullable HubSubscription subscription,
        @Nullable Lease lease,
        @Nullable Notice notice) {
    static final Push NONE = new Push(null, null, null);

    /** Notices within this time of a poll are followed by one poll together. */
    static final Duration BETWEEN_NOTICED_POLLS = Duration.ofSeconds(30);

    /** What the hub has said of the subscription that counts, or {@code null}. */
    @Nullable
    public Lease current() {
        return lease != null && subscription != null && lease.token().equals(subscription.token()) ? lease : null;
    }

    public boolean isLive(Instant now) {
        Lease current = current();
        return current != null && current.isLive(now);
    }

    /** Whether a notice has come that no poll has followed yet. */
    boolean isNoticed(@Nullable PushState state) {
        return notice != null && (state == null || !notice.id().equals(state.noticed()));
    }

    /** When the hub is to be asked; there is a subscription. */
    public Instant due(HubSubscription wanted) {
        Lease current = current();
        Instant renewal = current == null ? Instant.MIN : current.renewal();
        return renewal.isAfter(wanted.next()) ? renewal : wanted.next();
    }

    /** How often the hub was asked since it last agreed. */
    public int asks(HubSubscription wanted) {
        Lease current = current();
        Instant asked = wanted.asked();
        boolean agreed = current != null
                && current.denied() == null
                && asked != null
                && current.renewal().isAfter(asked);
        return agreed ? 0 : wanted.asks();
    }
}
