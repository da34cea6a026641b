package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.status;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a subscription begins, is renewed, refused and ended. */
class WebSubLeasesTest extends FeedWithHub {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_lease_is_renewed_before_its_end_at_the_same_callback() {
        subscribe(FIVE_DAYS);
        String token = hub.token();
        feeds.passes(Duration.ofDays(4));
        assertThat(hub.asked).hasSize(1);
        feeds.passes(Duration.ofHours(13));
        assertThat(hub.asked.size()).isGreaterThanOrEqualTo(2);
        assertThat(hub.token()).isEqualTo(token);
        assertThat(webSub().standing()).isEqualTo("subscribed");

        int asked = hub.asked.size();
        hub.verifies(FIVE_DAYS);
        feeds.passes(Duration.ofDays(4));

        assertThat(hub.asked).hasSize(asked);
        assertThat(webSub().until()).isAfter(feeds.now());
    }

    @Test
    void a_hub_that_never_asks_back_is_asked_ever_more_rarely_and_the_feed_polled_as_before() {
        feeds.passes(Duration.ofDays(7));

        assertThat(hub.asked).hasSizeBetween(8, 20);
        assertThat(server.requests("/feed").size()).isGreaterThan(25);
        assertThat(webSub().standing()).isEqualTo("asking");
    }

    @Test
    void a_lease_of_no_time_or_of_eternity_is_no_reason_to_press_the_hub_or_to_forget_it() {
        subscribe(0);
        feeds.passes(Duration.ofHours(1));
        assertThat(hub.asked.size()).isLessThan(8);
        hub.verifies(10_000_000_000L);

        assertThat(webSub().until()).isBeforeOrEqualTo(feeds.now().plus(Duration.ofDays(30)));
        hub.calls(hub.token(), "hub.mode", "subscribe", "hub.topic", topic, "hub.challenge", "x");
        assertThat(webSub().until()).isBeforeOrEqualTo(feeds.now().plus(DAY));
    }

    @Test
    void a_denial_is_kept_and_shown_and_the_hub_left_alone_for_a_week() {
        subscribe(FIVE_DAYS);
        hub.calls(hub.token(), "hub.mode", "denied", "hub.topic", topic, "hub.reason", "no\u0007 room");
        feeds.restart();
        assertThat(webSub().standing()).isEqualTo("denied");
        assertThat(webSub().problem()).isEqualTo("the hub denies it: no room");
        int before = server.requests("/feed").size();
        feeds.passes(Duration.ofDays(6));
        assertThat(hub.asked).hasSize(1);
        assertThat(server.requests("/feed").size() - before).isGreaterThan(20);

        feeds.passes(Duration.ofDays(2));
        assertThat(hub.asked.size()).isGreaterThan(1);
        hub.verifies(FIVE_DAYS);
        assertThat(webSub().standing()).isEqualTo("subscribed");
    }

    @Test
    void a_hub_that_refuses_is_shown_with_its_answer() {
        server.answers("/hub", exchange -> hub.take(exchange, 403));
        feeds.passes(DAY);

        assertThat(webSub().standing()).isEqualTo("failing");
        assertThat(webSub().problem()).contains("403");
        assertThat(hub.asked).hasSizeBetween(3, 10);
        assertThat(feeds.view(address).standing()).isEqualTo("ok");
    }

    @Test
    void a_request_is_sent_on_to_another_hub_and_does_not_become_a_get() {
        server.answers("/old", status(307, "Location", "/hub"));
        names(server.at("/old"));
        feeds.passes(Duration.ofSeconds(10));
        assertThat(hub.last()).containsEntry("hub.mode", "subscribe");

        server.answers("/old", status(302, "Location", "/feed"));
        int before = server.requests("/feed").size();
        feeds.passes(Duration.ofMinutes(11));

        assertThat(server.requests("/feed")).hasSize(before);
        assertThat(webSub().problem()).contains("302");
    }

    @Test
    void a_hub_that_is_no_public_address_is_not_asked() {
        names("http://10.1.2.3/hub");
        feeds.passes(Duration.ofMinutes(1));

        assertThat(webSub().standing()).isEqualTo("failing");
        assertThat(webSub().problem()).contains("must be an address of the public network");
        assertThat(feeds.texts()).containsExactly("The first.");
    }

    @Test
    void another_hub_gets_another_callback_and_the_first_is_told_that_it_is_over() {
        subscribe(FIVE_DAYS);
        String first = hub.token();
        OwnHub other = new OwnHub(server, "/other", feeds::callback);
        names(server.at("/other"));
        feeds.passes(DAY);

        assertThat(other.token()).isNotEqualTo(first);
        assertThat(other.last().get("hub.secret")).isNotEqualTo(hub.last().get("hub.secret"));
        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(410);
        assertThat(other.verifies(FIVE_DAYS).statusCode()).isEqualTo(200);
    }

    @Test
    void a_feed_that_is_removed_is_unsubscribed() {
        subscribe(FIVE_DAYS);
        feeds.remove(address);
        feeds.restart();
        feeds.passes(Duration.ofMinutes(1));
        assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe").containsEntry("hub.topic", topic);
        assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(410);

        var answer = hub.verifies(0);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a challenge");

        assertThat(hub.verifies(0).statusCode()).isEqualTo(404);
        feeds.restart();
        feeds.passes(DAY);
        assertThat(hub.asked).hasSize(2);
    }

    @Test
    void a_removed_feed_whose_hub_is_dead_is_forgotten_all_the_same_and_can_come_back() {
        subscribe(FIVE_DAYS);
        String first = hub.token();
        server.answers("/hub", exchange -> hub.take(exchange, 500));
        feeds.remove(address);
        feeds.passes(DAY);
        assertThat(hub.asked).hasSize(4);

        server.answers("/hub", exchange -> hub.take(exchange, 202));
        feeds.add(address);
        subscribe(FIVE_DAYS);
        assertThat(hub.token()).isNotEqualTo(first);
        assertThat(webSub().standing()).isEqualTo("subscribed");
    }

    @Test
    void a_feed_that_comes_back_before_its_end_was_verified_is_subscribed_anew() {
        subscribe(FIVE_DAYS);
        String first = hub.token();
        feeds.remove(address);
        feeds.passes(Duration.ofMinutes(1));
        feeds.add(address);
        feeds.passes(Duration.ofMinutes(1));

        assertThat(hub.last()).containsEntry("hub.mode", "subscribe");
        assertThat(hub.token()).isNotEqualTo(first);
        assertThat(hub.verifies(FIVE_DAYS).statusCode()).isEqualTo(200);
    }

    @Test
    void an_instance_that_no_hub_can_reach_any_more_relies_on_no_lease() {
        subscribe(FIVE_DAYS);
        feeds.isUnreachable();
        int before = server.requests("/feed").size();
        feeds.passes(Duration.ofHours(3));

        assertThat(server.requests("/feed").size() - before).isGreaterThan(3);
        assertThat(webSub().standing()).isEqualTo("off");
    }

    @Test
    void without_a_public_address_of_ours_a_feed_is_polled_as_before_and_says_so() {
        try (SimulatedFeeds without = new SimulatedFeeds()) {
            without.add(address);
            without.passes(DAY);

            WebSubView shown = Objects.requireNonNull(without.view(address).webSub());
            assertThat(shown.standing()).isEqualTo("off");
            assertThat(shown.problem()).contains("INGEST_WEBSUB_URL");
            assertThat(hub.asked).isEmpty();
        }
    }
}
