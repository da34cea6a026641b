package org.dateline.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import java.util.List;
import org.dateline.messages.Article;
import org.dateline.messages.Ninjs.AltId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article that several feeds have names all of them, and is not published over and over for it. */
class SourcesOfAnArticleTest {
    private static final String LINK = "https://news.example/1";

    private final FeedServer server = new FeedServer();
    private final SimulatedFeeds feeds = new SimulatedFeeds();
    private final String first = server.at("/first");
    private final String second = server.at("/second");
    private final String third = server.at("/third");

    @BeforeEach
    void serve() {
        server.answers(
                "/first", feed(Rss.of(item("1", LINK, "One", "The first.")).text()));
        server.answers(
                "/second",
                feed(Rss.of(item("2", LINK + "?utm_source=b", "One", "Short.")).text()));
        server.answers(
                "/third", feed(Rss.of(item("3", LINK + "/", "One", "Shorter.")).text()));
        feeds.add(first);
        feeds.pollNow();
    }

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    @Test
    void a_feed_that_has_it_too_is_named_although_the_first_ones_server_says_that_nothing_has_changed() {
        feeds.add(second);
        feeds.passes(Duration.ofDays(1));

        assertThat(sources(last())).containsExactly(first, second);
        assertThat(last().text()).isEqualTo("The first.");
        assertThat(feeds.published).hasSize(2);
        assertThat(feeds.view(first).status()).isEqualTo(304);
    }

    @Test
    void those_that_have_come_by_the_next_poll_make_one_revision_and_time_makes_no_more() {
        feeds.add(second);
        feeds.add(third);
        feeds.passes(Duration.ofDays(7));

        assertThat(sources(last())).containsExactlyInAnyOrder(first, second, third);
        assertThat(feeds.published).hasSize(2);
    }

    @Test
    void a_restart_neither_forgets_a_source_nor_names_one_anew() {
        feeds.add(second);
        feeds.passes(Duration.ofDays(1));
        feeds.restart();
        feeds.passes(Duration.ofDays(1));
        assertThat(feeds.published).hasSize(2);

        feeds.remove(second);
        feeds.restart();
        server.answers("/first", feed(Rss.of(item("1", LINK, "One", "Revised.")).text()));
        feeds.passes(Duration.ofDays(1));

        assertThat(last().text()).isEqualTo("Revised.");
        assertThat(sources(last())).containsExactly(first, second);
        assertThat(feeds.published).hasSize(3);
    }

    @Test
    void a_source_that_came_while_the_commit_failed_is_named_by_the_next_one() {
        feeds.add(second);
        feeds.failCommits(3, false);
        feeds.passes(Duration.ofDays(2));

        assertThat(sources(last())).containsExactly(first, second);
        assertThat(feeds.published).hasSize(2);
    }

    private Article last() {
        return feeds.published.get(feeds.published.size() - 1);
    }

    private static List<String> sources(Article article) {
        return article.altIds().stream()
                .filter(id -> "source-file".equals(id.role()))
                .map(AltId::value)
                .toList();
    }
}
