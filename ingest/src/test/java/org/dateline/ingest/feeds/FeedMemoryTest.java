package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is known of a feed over failed commits, restarts and its removal. */
class FeedMemoryTest extends PolledServer {
    @Test
    void what_kafka_did_not_take_is_published_later_and_what_it_took_without_a_word_is_not() {
        feeds.failCommits(2, false);
        polls(feed(Rss.of(ONE).text()));
        assertThat(feeds.published).isEmpty();
        feeds.passes(Duration.ofMinutes(10));
        assertThat(feeds.texts()).containsExactly("The first.");

        feeds.failCommits(1, true);
        thenDay(feed(Rss.of(TWO, ONE).text()));

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
    }

    @Test
    void after_a_restart_nothing_is_published_again_and_the_times_are_kept() {
        polls(feed(Rss.of(ONE).text(), "Cache-Control", "max-age=36000"));
        feeds.restart();
        feeds.passes(Duration.ofHours(9));
        assertThat(server.requests("/feed")).hasSize(1);

        feeds.passes(Duration.ofHours(3));

        assertThat(server.requests("/feed")).hasSize(2);
        assertThat(server.requests("/feed").get(1).header("If-none-match")).isNotEmpty();
        assertThat(feeds.texts()).containsExactly("The first.");
    }

    @Test
    void a_topic_that_is_told_again_from_its_beginning_changes_nothing() {
        polls(feed(Rss.of(ONE).text()));
        feeds.remove(address);
        feeds.add(address);
        feeds.passes(Duration.ofSeconds(5));
        assertThat(feeds.published).hasSize(2);
        long articles = feeds.view(address).articles();

        feeds.hearsUpToTheRemoval();
        feeds.passes(Duration.ofSeconds(5));

        assertThat(feeds.view(address).articles()).isEqualTo(articles);
        assertThat(feeds.published).hasSize(2);
    }

    @Test
    void a_feed_that_is_removed_is_asked_no_more() {
        polls(feed(Rss.of(ONE).text()));
        feeds.remove(address);
        feeds.passes(Duration.ofDays(1));

        assertThat(server.requests("/feed")).hasSize(1);
    }
}
