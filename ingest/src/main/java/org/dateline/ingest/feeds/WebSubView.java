package org.dateline.ingest.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dateline.ingest.feeds.state.FeedState;
import org.dateline.ingest.feeds.state.HubSubscription;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.feeds.state.Lease;
import org.dateline.ingest.feeds.state.Push;
import org.jspecify.annotations.Nullable;

/**
 * How a feed that names a hub is pushed, as people see it.
 *
 * @param hub that the feed names
 * @param standing {@code off} (ingest has no public address), {@code asking}, {@code subscribed}, {@code denied} or
 *     {@code failing}
 * @param until when the subscription ends unless it is renewed; or left out
 * @param problem why there is none, in a sentence; or left out
 * @param notified when the hub last said that there is something; or left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebSubView(
        String hub,
        String standing,
        @Nullable Instant until,
        @Nullable String problem,
        @Nullable Instant notified) {
    static final String OFF = "off";

    private static final String NO_ADDRESS =
            "INGEST_WEBSUB_URL is not set: must be a public address of ingest for a hub to call";

    /**
     * Nothing where the feed names no hub.
     *
     * @param isOn whether hubs are asked at all
     */
    static @Nullable WebSubView of(Known feed, boolean isOn, Instant now) {
        FeedState state = feed.state();
        String hub = state == null ? null : state.pushed().hub();
        if (hub == null) {
            return null;
        }
        if (!isOn) {
            return new WebSubView(hub, OFF, null, NO_ADDRESS, null);
        }
        Push push = feed.push();
        Lease lease = push.current();
        HubSubscription wanted = push.subscription();
        Instant notified = push.notice() == null ? null : push.notice().at();
        if (lease != null && lease.isLive(now)) {
            return new WebSubView(hub, "subscribed", lease.until(), refusal(wanted), notified);
        }
        if (lease != null && lease.denied() != null) {
            return new WebSubView(hub, "denied", null, lease.denied(), notified);
        }
        String refusal = refusal(wanted);
        return new WebSubView(hub, refusal == null ? "asking" : "failing", null, refusal, notified);
    }

    private static @Nullable String refusal(@Nullable HubSubscription wanted) {
        return wanted == null || wanted.problem().isEmpty() ? null : wanted.problem();
    }
}
