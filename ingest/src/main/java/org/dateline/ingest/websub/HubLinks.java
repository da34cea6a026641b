package org.dateline.ingest.websub;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.feed.FeedPolling;
import org.dateline.ingest.fetch.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of where it is pushed from.
 *
 * @param hub address of the hub
 * @param topic under which the hub knows the feed
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, 4. Discovery</a>
 */
public record HubLinks(String hub, String topic) {
    private static final int MOST_HUBS = 10;

    /**
     * By the {@code Link} headers of the answer, and only where those name no hub by the feed itself. Of several hubs the
     * first that is an address. A topic that nobody names is where the feed was fetched.
     *
     * @param headers values of {@code Link}
     * @param from where the feed was fetched
     */
    public static Optional<HubLinks> of(List<String> headers, @Nullable FeedPolling polling, URI from) {
        List<String> named = LinkHeader.targets(headers, "hub");
        if (!named.isEmpty()) {
            return of(named, LinkHeader.targets(headers, "self"), from);
        }
        if (polling == null) {
            return Optional.empty();
        }
        String self = polling.self();
        return of(polling.hubs(), self == null ? List.of() : List.of(self), from);
    }

    private static Optional<HubLinks> of(List<String> hubs, List<String> selves, URI from) {
        String topic = selves.stream()
                .flatMap(self -> address(self, from).stream())
                .findFirst()
                .orElse(from.toString());
        return hubs.stream()
                .limit(MOST_HUBS)
                .flatMap(hub -> address(hub, from).stream())
                .map(hub -> new HubLinks(hub, topic))
                .findFirst();
    }

    /** As it is written where it is an address: hubs compare topics letter by letter. */
    private static Optional<String> address(String written, URI from) {
        try {
            String absolute = written.matches("(?i)https?://.*")
                    ? written
                    : from.resolve(written).toString();
            WebAddress.of(absolute);
            return Optional.of(absolute.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
