package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How things are fetched.
 *
 * @param userAgent who we are, and where a server's owner reads about us
 * @param allowed hosts and addresses beside those of the public network
 * @param proxy through which everything is fetched, or {@code null}; it then looks up the names itself, too
 * @param maxBytes of an answer, unpacked
 * @param atMost how long all of a fetch may take, redirects and all
 */
public record FetchSettings(
        String userAgent, AllowedHosts allowed, @Nullable URI proxy, int maxBytes, Duration atMost) {
    /** A feed is seldom larger than a megabyte. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    public static final Duration AT_MOST = Duration.ofSeconds(30);

    /** What servers hear unless somebody says otherwise. */
    public static final String USER_AGENT = "Dateline/0.1 (news pipeline; polls feeds, keeps to Retry-After and ttl)";

    /** Of the public network, without a proxy. */
    public static FetchSettings of(AllowedHosts allowed) {
        return new FetchSettings(USER_AGENT, allowed, null, MAX_BYTES, AT_MOST);
    }
}
