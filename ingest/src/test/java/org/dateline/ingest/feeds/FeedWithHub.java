package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A feed that names a hub, and ingest at an address that the hub can call. */
abstract class FeedWithHub {
    static final long FIVE_DAYS = Duration.ofDays(5).toSeconds();

    final FeedServer server = new FeedServer();
    final SimulatedFeeds feeds = SimulatedFeeds.withCallback();
    final OwnHub hub = new OwnHub(server, "/hub", feeds::callback);
    final String address = server.at("/feed");
    final String topic = server.at("/topic");

    @BeforeEach
    void name() {
        names(server.at("/hub"));
        feeds.add(address);
    }

    void names(String hubAddress) {
        server.answers("/feed", exchange -> {
            exchange.getResponseHeaders().add("Link", "<" + hubAddress + ">; rel=\"hub\"");
            exchange.getResponseHeaders().add("Link", "<" + topic + ">; rel=\"self\"");
            feed(Rss.of(PolledServer.ONE).text() + "<!-- " + hubAddress + " -->")
                    .to(exchange);
        });
    }

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    void subscribe(long seconds) {
        feeds.passes(Duration.ofSeconds(10));
        assertThat(hub.verifies(seconds).statusCode()).isEqualTo(200);
    }

    WebSubView webSub() {
        return Objects.requireNonNull(feeds.view(address).webSub());
    }
}
