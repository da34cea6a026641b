package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.plain;
import static org.dateline.ingest.feeds.FeedServer.status;
import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a feed is asked again. */
class FeedTimesTest extends PolledServer {
    @Test
    void a_feed_that_fails_for_weeks_is_asked_ever_less_and_then_parked() {
        polls(status(500));
        feeds.passes(Duration.ofDays(40));

        assertThat(feeds.view(address).standing()).isEqualTo("parked");
        assertThat(feeds.view(address).problem()).isEqualTo("it answers 500");
        assertThat(server.requests("/feed")).hasSizeBetween(10, 30);
    }

    @Test
    void retry_after_is_kept_by_the_feed_and_by_others_of_its_host() {
        String other = server.at("/other");
        server.answers("/other", feed(Rss.of(ONE).text()));
        polls(status(429, "Retry-After", "1800"));
        feeds.add(other);
        feeds.passes(Duration.ofMinutes(29));
        assertThat(server.requests()).hasSize(1);

        thenDay(feed(Rss.of(TWO).text()));

        assertThat(feeds.view(address).failures()).isZero();
        assertThat(feeds.texts()).contains("The first.", "The second.");
    }

    @Test
    void a_busy_server_says_the_day_when_it_is_to_be_asked_again() {
        polls(status(503, "Retry-After", "Wed, 04 Mar 2026 08:00:00 GMT"));

        assertThat(feeds.view(address).next()).isAfterOrEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(feeds.view(address).problem()).contains("503");
    }

    @Test
    void max_age_ttl_and_hours_to_skip_make_polls_rarer() {
        polls(feed(Rss.of(ONE).text(), "Cache-Control", "public, max-age=7200"));
        assertThat(feeds.view(address).next()).isAfterOrEqualTo(SimulatedFeeds.START.plus(Duration.ofHours(2)));

        String ttl = server.at("/ttl");
        server.answers("/ttl", feed(Rss.of(ONE).with("<ttl>180</ttl>").text()));
        feeds.add(ttl);
        feeds.passes(Duration.ofSeconds(2));
        assertThat(feeds.view(ttl).next()).isAfterOrEqualTo(SimulatedFeeds.START.plus(Duration.ofHours(3)));

        String skips = server.at("/skips");
        server.answers(
                "/skips",
                feed(Rss.of(ONE)
                        .with(
                                "<skipHours><hour>8</hour><hour>9</hour></skipHours><skipDays><day>Tuesday</day></skipDays>")
                        .text()));
        feeds.add(skips);
        feeds.passes(Duration.ofSeconds(2));
        assertThat(feeds.view(skips).next())
                .isBetween(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T10:05:00Z"));
    }

    @Test
    void a_feed_with_news_is_asked_more_often_than_one_without() {
        String busy = server.at("/busy");
        int[] number = {0};
        server.answers("/busy", exchange -> {
            number[0]++;
            plain(
                            Rss.of(item(
                                            "n" + number[0],
                                            "https://news.example/n" + number[0],
                                            "N",
                                            "Text " + number[0]))
                                    .text(),
                            UTF_8)
                    .to(exchange);
        });
        feeds.add(busy);
        polls(feed(Rss.of(ONE).text()));
        feeds.passes(Duration.ofDays(7));

        assertThat(server.requests("/busy")).hasSizeBetween(590, 680);
        assertThat(server.requests("/feed")).hasSizeBetween(25, 36);
        assertThat(feeds.uris()).doesNotHaveDuplicates();
    }
}
