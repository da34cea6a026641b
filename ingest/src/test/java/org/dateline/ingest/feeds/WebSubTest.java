package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.status;
import static org.dateline.ingest.feeds.PolledServer.ONE;
import static org.dateline.ingest.feeds.PolledServer.TWO;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that names a hub is subscribed to there; in simulated time, with a hub of our own. */
class WebSubTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long LEASE = Duration.ofDays(5).toSeconds();

    private final FeedServer server = new FeedServer();
    private final SimulatedFeeds feeds = SimulatedFeeds.withCallback();
    private final OwnHub hub = new OwnHub(server, "/hub", feeds::callback);
    private final String address = server.at("/feed");
    private final String topic = "https://news.example/topic?a=1&b=2";

    @BeforeEach
    void name() {
        serve(ONE);
        feeds.add(address);
    }

    private void serve(String... items) {
        server.answers("/feed", feed(naming(server.at("/hub"), items)));
    }

    private String naming(String hubAddress, String... items) {
        return Rss.of(items)
                .with("<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"" + hubAddress + "\"/>")
                .with("<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\""
                        + topic.replace("&", "&amp;") + "\"/>")
                .text();
    }

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    private void subscribe() {
        feeds.passes(Duration.ofSeconds(10));
        assertThat(hub.verifies(LEASE).statusCode()).isEqualTo(200);
    }

    private int polls() {
        return server.requests("/feed").size();
    }

    @Test
    void a_feed_that_names_a_hub_is_subscribed_to_there() {
        feeds.passes(Duration.ofSeconds(10));
        Map<String, String> asked = hub.last();
        assertThat(asked)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", topic)
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(asked.get("hub.callback")).matches(".*/websub/[A-Za-z0-9_-]{43}");
        assertThat(asked.get("hub.secret")).hasSizeBetween(40, 199);
        assertThat(webSub().standing()).isEqualTo("asking");

        var answer = hub.verifies(LEASE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a challenge");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(webSub().standing()).isEqualTo("subscribed");
        assertThat(webSub().until()).isEqualTo(feeds.now().plusSeconds(LEASE));
    }

    @Test
    void a_link_header_of_the_answer_names_the_hub_too() {
        server.answers("/feed", feed(Rss.of(ONE).text(), "Link", "</hub>; rel=\"hub\", <" + topic + ">; rel=\"self\""));
        feeds.passes(Duration.ofSeconds(10));

        assertThat(hub.last()).containsEntry("hub.topic", topic);
    }

    @Test
    void what_a_hub_announces_is_published_at_once_and_the_feed_is_polled_seldom_but_not_never() {
        subscribe();
        feeds.passes(DAY);
        assertThat(polls()).isBetween(4, 7);

        serve(TWO, ONE);
        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(202);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
        int then = polls();
        feeds.passes(DAY);
        assertThat(polls() - then).isBetween(3, 5);
    }

    @Test
    void every_method_of_signing_counts_and_a_wrong_signature_is_taken_without_a_word_and_ignored() {
        subscribe();
        for (String digest : new String[] {"1", "256", "384", "512"}) {
            feeds.passes(Duration.ofMinutes(10));
            int before = polls();
            assertThat(hub.notifies("sha" + digest, "HmacSHA" + digest).statusCode())
                    .isEqualTo(202);
            feeds.pollNow();
            assertThat(polls()).as("sha" + digest).isGreaterThan(before);
        }
        feeds.passes(Duration.ofMinutes(10));
        int before = polls();

        assertThat(hub.notifies("sha1", "HmacSHA256").statusCode()).isEqualTo(202);
        assertThat(hub.notifies("sha256=00").statusCode()).isEqualTo(202);
        assertThat(hub.notifies("none").statusCode()).isEqualTo(202);
        feeds.pollNow();

        assertThat(polls()).isEqualTo(before);
    }

    @Test
    void what_comes_while_the_feed_is_being_fetched_is_not_lost() {
        subscribe();
        feeds.passes(Duration.ofHours(1));
        boolean[] said = {false};
        server.answers("/feed", exchange -> {
            // The answer is made of what is old; the news come, and are announced, before it has arrived.
            String old = naming(server.at("/hub"), ONE);
            if (!said[0]) {
                said[0] = true;
                serve(TWO, ONE);
                hub.notifies("sha256", "HmacSHA256");
            }
            feed(old).to(exchange);
        });
        hub.notifies("sha256", "HmacSHA256");
        feeds.pollNow();
        assertThat(feeds.texts()).containsExactly("The first.");

        feeds.passes(Duration.ofMinutes(1));

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
    }

    @Test
    void where_the_feed_has_nothing_new_yet_it_is_asked_once_more_soon() {
        subscribe();
        feeds.passes(Duration.ofHours(1));
        int before = polls();
        hub.notifies("sha256", "HmacSHA256");
        feeds.pollNow();
        serve(TWO, ONE);
        feeds.passes(Duration.ofMinutes(2));

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
        assertThat(polls() - before).isEqualTo(2);
        feeds.passes(DAY);
        assertThat(polls() - before).isLessThan(8);
    }

    @Test
    void a_hub_that_was_silent_when_there_was_something_is_not_relied_on_until_it_speaks() {
        subscribe();
        serve(TWO, ONE);
        feeds.passes(Duration.ofMinutes(20));
        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
        int before = polls();
        feeds.passes(Duration.ofHours(2));
        assertThat(polls() - before).isGreaterThan(2);

        hub.notifies("sha256", "HmacSHA256");
        feeds.passes(Duration.ofMinutes(5));
        int then = polls();
        feeds.passes(DAY);
        assertThat(polls() - then).isLessThan(6);
    }

    @Test
    void many_notifications_make_one_poll_and_too_many_are_refused() {
        subscribe();
        feeds.passes(Duration.ofHours(1));
        int before = polls();
        for (int i = 0; i < 10; i++) {
            assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(202);
            feeds.pollNow();
        }
        assertThat(polls() - before).isEqualTo(1);

        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(429);
        feeds.passes(Duration.ofSeconds(40));
        assertThat(polls() - before).isEqualTo(2);
    }

    @Test
    void a_server_that_wants_to_be_left_alone_is_whatever_a_hub_says() {
        subscribe();
        server.answers("/feed", status(503, "Retry-After", "3600"));
        hub.notifies("sha256", "HmacSHA256");
        feeds.passes(Duration.ofMinutes(1));
        int before = polls();
        hub.notifies("sha256", "HmacSHA256");
        feeds.passes(Duration.ofMinutes(50));
        assertThat(polls()).isEqualTo(before);

        serve(TWO, ONE);
        feeds.passes(Duration.ofMinutes(20));
        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
    }

    @Test
    void another_instance_goes_on_with_subscription_and_notice() {
        subscribe();
        feeds.passes(Duration.ofHours(1));
        serve(TWO, ONE);
        hub.notifies("sha256", "HmacSHA256");
        feeds.restart();
        assertThat(feeds.texts()).containsExactly("The first.");
        feeds.pollNow();
        assertThat(feeds.texts()).containsExactly("The first.", "The second.");

        feeds.restart();
        int before = polls();
        feeds.pollNow();
        assertThat(polls()).isEqualTo(before);
        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(202);
        assertThat(hub.asked).hasSize(1);
    }

    @Test
    void a_commit_that_fails_neither_loses_a_notice_nor_asks_the_hub_for_another_subscription() {
        feeds.failCommits(3, false);
        feeds.passes(Duration.ofMinutes(5));
        subscribe();
        feeds.passes(Duration.ofHours(1));
        serve(TWO, ONE);
        hub.notifies("sha256", "HmacSHA256");
        feeds.failCommits(1, false);
        feeds.passes(Duration.ofMinutes(5));

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
        assertThat(hub.asked.stream().map(form -> form.get("hub.callback")).distinct())
                .hasSize(1);
    }

    @Test
    void what_kafka_does_not_take_is_not_said_to_be_taken() {
        feeds.passes(Duration.ofSeconds(10));
        feeds.kafkaIsAway(true);
        assertThat(hub.verifies(LEASE).statusCode()).isEqualTo(503);
        feeds.kafkaIsAway(false);
        subscribe();
        feeds.kafkaIsAway(true);

        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(503);
    }

    private WebSubView webSub() {
        return java.util.Objects.requireNonNull(feeds.view(address).webSub());
    }
}
