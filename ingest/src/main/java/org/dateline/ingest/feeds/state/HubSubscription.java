package org.dateline.ingest.feeds.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.dateline.ingest.websub.HubLinks;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a feed's hub. It stands on the topic before the hub is asked, so that every instance knows what the hub
 * will ask back.
 *
 * @param version counts what was said of it: what is heard of an older one says nothing new
 * @param token last part of the callback's address, which nobody can guess
 * @param secret that the hub signs with
 * @param asks how often the hub was asked since it last agreed
 * @param asked when last, or {@code null} before that
 * @param next when it may be asked again
 * @param problem why it did not take the last request, in a sentence; empty where it did
 * @param ending whether it was asked for an end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HubSubscription(
        long version,
        String hub,
        String topic,
        String token,
        String secret,
        int asks,
        @Nullable Instant asked,
        Instant next,
        String problem,
        boolean ending) {
    /** All instances have heard of it by then. */
    private static final Duration BEFORE_FIRST = Duration.ofSeconds(5);

    /** The hub has taken the request: it ought to ask back soon. */
    private static final Duration UNTIL_VERIFIED = Duration.ofMinutes(10);

    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static HubSubscription planned(HubLinks links, long version, Instant now) {
        return new HubSubscription(
                version,
                links.hub(),
                links.topic(),
                unguessable(),
                unguessable(),
                0,
                null,
                now.plus(BEFORE_FIRST),
                "",
                false);
    }

    /** 43 characters that stand in an address as they are. */
    private static String unguessable() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public HubLinks links() {
        return new HubLinks(hub, topic);
    }

    /**
     * The same after the hub was asked.
     *
     * @param before how often it had been asked since it last agreed
     * @param refusal why it did not take the request, or empty
     */
    public HubSubscription asked(Instant now, int before, String refusal, boolean forAnEnd) {
        Duration wait = refusal.isEmpty() ? UNTIL_VERIFIED : AFTER_REFUSAL;
        for (int i = 0; i < before && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Instant again = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new HubSubscription(version + 1, hub, topic, token, secret, before + 1, now, again, refusal, forAnEnd);
    }

    /** Secrets stay where they are kept. */
    @Override
    public String toString() {
        return "HubSubscription[" + hub + ", " + topic + "]";
    }
}
