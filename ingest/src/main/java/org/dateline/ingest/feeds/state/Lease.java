package org.dateline.ingest.feeds.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hub has said of a subscription, to whichever instance it asked.
 *
 * @param token of the subscription that it is about
 * @param until when the hub stops, or when a denial was said
 * @param denied why the hub does not, or no longer, notify; {@code null} where it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lease(
        String token,
        Instant since,
        Instant until,
        @Nullable String denied) {
    /** However short or long a hub's lease is, it is asked again no sooner and no later. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofDays(30);

    /** For a hub that does not say how long. */
    private static final Duration UNSAID = Duration.ofDays(1);

    /** Nobody is pressed who has said no. */
    private static final Duration AFTER_DENIAL = Duration.ofDays(7);

    /** @param seconds as the hub wrote it, or {@code null} */
    public static Lease granted(String token, Instant now, @Nullable String seconds) {
        Duration length = UNSAID;
        if (seconds != null && seconds.matches("\\d{1,18}")) {
            long written = Long.parseLong(seconds);
            length = written > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(written);
        }
        return new Lease(token, now, now.plus(length), null);
    }

    public static Lease denied(String token, Instant now, String reason) {
        return new Lease(token, now, now, reason);
    }

    /** Whether notifications are to be expected. */
    public boolean isLive(Instant now) {
        return denied == null && until.isAfter(now);
    }

    /** When the hub is to be asked again: while a tenth of the time is left. */
    Instant renewal() {
        if (denied != null) {
            return since.plus(AFTER_DENIAL);
        }
        Instant late = until.minus(Duration.between(since, until).dividedBy(10));
        Instant soonest = since.plus(SHORTEST);
        return late.isBefore(soonest) ? soonest : late;
    }
}
