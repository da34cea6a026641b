package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.plain;
import static org.dateline.ingest.feeds.FeedServer.status;
import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds whose entries are excerpts of pages. */
class FullTextTest {
    private static final String EXCERPT = "The ferry was late.";
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><title>Ferry late</title></head><body>"
            + "<article><h1>Ferry late</h1><p>The ferry to Nordholm was late on Monday because of the ice in the"
            + " sound, the harbour said, and it is to sail again on Tuesday.</p><p>It is to sail again on Tuesday"
            + " morning, when the wind has turned and the ice has gone, said the captain of the ferry.</p>"
            + "</article></body></html>";

    private final FeedServer server = new FeedServer();
    private final SimulatedFeeds feeds = new SimulatedFeeds();
    private final String address = server.at("/feed");
    private final String one = server.at("127.0.0.9", "/one");

    @BeforeEach
    void aFeedOfAnExcerpt() {
        server.answers("/one", plain(PAGE, UTF_8, "Content-Type", "text/html"));
        server.answers(
                "/feed", feed(Rss.of(item("1", one, "Ferry late", EXCERPT)).text()));
    }

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    @Test
    void the_text_is_that_of_the_page_and_the_identity_that_of_the_entry_once() {
        feeds.add(address, true);
        feeds.pollNow();
        feeds.passes(Duration.ofDays(1));

        assertThat(feeds.published).hasSize(1);
        Article article = feeds.published.get(0);
        assertThat(article.text()).contains("said the captain of the ferry").doesNotContain("<p>");
        assertThat(article.uri()).isEqualTo(one);
        assertThat(server.requests("/one")).hasSize(1);
        assertThat(feeds.view(address).fullText()).isTrue();
    }

    @Test
    void a_feed_that_does_not_ask_for_it_fetches_no_page() {
        feeds.add(address);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
        assertThat(server.requests("/one")).isEmpty();
    }

    @Test
    void what_robots_txt_forbids_is_not_asked_for_and_the_excerpt_stands() {
        server.answers("/robots.txt", plain("User-agent: dateline\nDisallow: /one\n", UTF_8));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
        assertThat(server.requests("/one")).isEmpty();
    }

    @Test
    void a_host_that_cannot_say_what_it_allows_is_not_read_from() {
        server.answers("/robots.txt", status(500));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
        assertThat(server.requests("/one")).isEmpty();
    }

    @Test
    void a_page_that_redirects_to_where_robots_txt_says_no_is_not_taken() {
        server.answers("/robots.txt", plain("User-agent: *\nDisallow: /paid\n", UTF_8));
        server.answers("/one", status(302, "Location", "/paid"));
        server.answers("/paid", plain(PAGE, UTF_8, "Content-Type", "text/html"));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
    }

    @Test
    void a_host_is_asked_once_for_its_rules_and_no_faster_than_it_wants() {
        List<Instant> asked = new ArrayList<>();
        server.answers("/robots.txt", exchange -> {
            asked.add(feeds.now());
            plain("User-agent: *\nCrawl-delay: 10\n", UTF_8).to(exchange);
        });
        server.answers("/one", exchange -> {
            asked.add(feeds.now());
            plain(PAGE, UTF_8, "Content-Type", "text/html").to(exchange);
        });
        server.answers(
                "/feed",
                feed(Rss.of(
                                item("1", one, "Ferry late", EXCERPT),
                                item("2", one + "?page=2", "Ferry later", EXCERPT),
                                item("3", one + "?page=3", "Ferry gone", EXCERPT))
                        .text()));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(server.requests("/robots.txt")).hasSize(1);
        assertThat(asked).hasSize(4);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(Duration.between(asked.get(i - 1), asked.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_address_that_is_not_of_the_public_network_is_not_asked() {
        server.answers(
                "/feed",
                feed(Rss.of(item("1", "http://10.0.0.1/one", "Ferry late", EXCERPT))
                        .text()));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
        assertThat(feeds.view(address).standing()).isEqualTo("ok");
    }

    @Test
    void a_page_that_is_gone_leaves_the_excerpt() {
        server.answers("/one", status(404));
        feeds.add(address, true);
        feeds.pollNow();

        assertThat(feeds.texts()).containsExactly(EXCERPT);
    }
}
