package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.plain;
import static org.dateline.ingest.feeds.FeedServer.status;
import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import java.util.HashSet;
import org.dateline.messages.Article;
import org.junit.jupiter.api.Test;

/** Which entries become articles, revisions or nothing. */
class FeedPollTest extends PolledServer {
    @Test
    void the_oldest_entry_is_published_first_and_none_twice() {
        polls(feed(Rss.of(TWO, ONE).text()));
        thenDay(feed(Rss.of(TWO, ONE).text()));

        assertThat(feeds.texts()).containsExactly("The first.", "The second.");
        assertThat(feeds.view(address).standing()).isEqualTo("ok");
        assertThat(feeds.view(address).title()).isEqualTo("A feed");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        polls(feed(Rss.of(ONE).text()));
        thenDay(feed(Rss.of(ONE).text()));

        assertThat(server.requests("/feed")).hasSizeGreaterThan(3);
        assertThat(feeds.view(address).status()).isEqualTo(304);
        assertThat(server.requests("/feed").get(1).header("If-none-match")).startsWith("\"");
        assertThat(server.requests("/feed").get(0).header("User-agent")).isEqualTo("Dateline test");
    }

    @Test
    void last_modified_is_sent_back_as_it_was_written() {
        String date = "Mon, 02 Mar 2026 07:00:00 GMT";
        polls(plain(Rss.of(ONE).text(), UTF_8, "Last-Modified", date));
        thenDay(status(304));

        assertThat(server.requests("/feed").get(1).header("If-modified-since")).isEqualTo(date);
        assertThat(server.requests("/feed").get(2).header("If-modified-since")).isEqualTo(date);
    }

    @Test
    void another_text_or_title_is_a_revision_and_another_date_is_none() {
        polls(plain(Rss.of(ONE).text(), UTF_8));
        thenDay(plain(
                Rss.of(ONE.replace("<title>", "<pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><title>"))
                        .text(),
                UTF_8));
        assertThat(feeds.published).hasSize(1);

        thenDay(plain(Rss.of(ONE.replace("The first.", "The first, corrected.")).text(), UTF_8));
        thenDay(plain(
                Rss.of(ONE.replace("The first.", "The first, corrected.").replace("One", "One more"))
                        .text(),
                UTF_8));

        assertThat(feeds.texts()).containsExactly("The first.", "The first, corrected.", "The first, corrected.");
        assertThat(feeds.uris()).containsOnly(feeds.uris().get(0));
        assertThat(feeds.view(address).articles()).isEqualTo(1);
        assertThat(feeds.view(address).revisions()).isEqualTo(2);
    }

    @Test
    void a_guid_that_changes_with_the_headline_is_recognised_by_its_link() {
        polls(plain(Rss.of(ONE).text(), UTF_8));
        thenDay(plain(
                Rss.of(item("1-new", "https://news.example/1", "One, renamed", "The first."))
                        .text(),
                UTF_8));
        thenDay(plain(
                Rss.of(item("1-newer", "https://news.example/1?utm_source=rss", "One, renamed", "The first."))
                        .text(),
                UTF_8));

        assertThat(feeds.published).hasSize(2);
        assertThat(feeds.uris()).containsOnly(feeds.uris().get(0));
    }

    @Test
    void an_article_of_several_feeds_is_published_once_and_revised_by_the_first() {
        String other = server.at("/other");
        server.answers(
                "/other",
                plain(
                        Rss.of(item("x", "http://m.news.example/1/?utm_medium=feed", "One", "Short."))
                                .text(),
                        UTF_8));
        polls(plain(Rss.of(ONE).text(), UTF_8));
        feeds.add(other);
        feeds.passes(Duration.ofHours(1));
        assertThat(feeds.texts()).containsExactly("The first.");

        server.answers(
                "/other",
                plain(
                        Rss.of(item("x", "http://m.news.example/1/", "One", "Shorter."))
                                .text(),
                        UTF_8));
        thenDay(plain(Rss.of(ONE.replace("The first.", "Revised.")).text(), UTF_8));

        assertThat(feeds.texts()).containsExactly("The first.", "Revised.");
        assertThat(feeds.uris()).containsOnly(feeds.uris().get(0));
        assertThat(feeds.view(other).articles()).isZero();
    }

    @Test
    void the_same_guid_in_two_feeds_is_one_article_only_where_it_can_be_nobody_elses() {
        String other = server.at("/other");
        String tag = "tag:news.example,2026:1";
        server.answers(
                "/other",
                plain(
                        Rss.of(
                                        item(tag, "https://b.example/a", "One", "The first."),
                                        item("7", "https://b.example/b", "Seven", "Another seventh."))
                                .text(),
                        UTF_8));
        polls(plain(
                Rss.of(
                                item(tag, "https://a.example/a", "One", "The first."),
                                item("7", "https://a.example/b", "Seven", "The seventh."))
                        .text(),
                UTF_8));
        feeds.add(other);
        feeds.passes(Duration.ofHours(1));

        assertThat(feeds.texts()).containsExactly("The seventh.", "The first.", "Another seventh.");
        assertThat(new HashSet<>(feeds.uris())).hasSize(3);
    }

    @Test
    void a_link_that_all_entries_share_identifies_none() {
        String live = "https://news.example/live";
        polls(plain(
                Rss.of(item("1", live, "One", "The first."), item("2", live, "Two", "The second."))
                        .text(),
                UTF_8));
        thenDay(plain(
                Rss.of(
                                item("3", live, "Three", "The third."),
                                item("1", live, "One", "The first."),
                                item("2", live, "Two", "The second."))
                        .text(),
                UTF_8));

        assertThat(feeds.texts()).containsExactly("The second.", "The first.", "The third.");
        assertThat(feeds.uris()).doesNotHaveDuplicates();
    }

    @Test
    void an_article_says_which_feed_it_came_from() {
        polls(feed(Rss.of(ONE).text()));

        Article article = feeds.published.get(0);
        assertThat(article.altIds()).anySatisfy(id -> {
            assertThat(id.role()).isEqualTo("source-file");
            assertThat(id.value()).isEqualTo(address);
        });
    }

    @Test
    void a_thousand_polls_of_every_kind_of_answer_publish_each_article_once() {
        int kinds = 12;
        for (int i = 0; i < 24; i++) {
            String path = "/many/" + i;
            int number = i;
            int[] asked = {0};
            FeedServer.Answer good = exchange -> {
                int has = ++asked[0] / 4;
                Rss rss = Rss.of(item(
                        "g" + number + "-" + has,
                        "https://news.example/" + number + "/" + has,
                        "T",
                        "Text " + number + " " + has));
                feed(rss.text()).to(exchange);
            };
            server.answers("/target/" + i, good);
            server.answers(
                    path,
                    switch (i % kinds) {
                        case 0, 1, 2, 3 -> good;
                        case 4 -> status(301, "Location", "/target/" + i);
                        case 5 -> status(308, "Location", "/target/" + i);
                        case 6 ->
                            exchange -> (asked[0] % 3 == 2 ? counted(asked, status(429, "Retry-After", "600")) : good)
                                    .to(exchange);
                        case 7 -> exchange -> (asked[0] % 3 == 2 ? counted(asked, status(503)) : good).to(exchange);
                        case 8 ->
                            exchange -> (asked[0] % 3 == 2 ? counted(asked, FeedServer.broken("<rss>")) : good)
                                    .to(exchange);
                        case 9 ->
                            exchange -> (asked[0] % 3 == 2 ? counted(asked, FeedServer.endless()) : good).to(exchange);
                        case 10 -> status(410);
                        default -> exchange -> (asked[0] % 3 == 2 ? counted(asked, status(404)) : good).to(exchange);
                    });
            feeds.add(server.at("127.0.0." + (i + 1), path));
        }
        int ended = 0;
        int moved = 0;
        for (int kills = 1; kills <= 5; kills++) {
            feeds.failCommits(3, kills % 2 == 0);
            feeds.passesUntilCommits(200 * kills);
            feeds.restart();
            // What was not committed is asked again; what was committed is known for good.
            ended = kills == 1 ? server.requests("/many/10").size() : ended;
            moved = kills == 1 ? server.requests("/many/4").size() : moved;
        }

        assertThat(feeds.commits()).isGreaterThanOrEqualTo(1000);
        assertThat(server.requests().size()).isGreaterThanOrEqualTo(1000);
        assertThat(feeds.published.size()).isGreaterThan(100);
        assertThat(feeds.texts()).doesNotHaveDuplicates();
        assertThat(server.requests("/many/10")).hasSize(ended).hasSizeBetween(1, 4);
        assertThat(server.requests("/many/4")).hasSize(moved).hasSizeBetween(1, 4);
    }

    private static FeedServer.Answer counted(int[] asked, FeedServer.Answer answer) {
        asked[0]++;
        return answer;
    }
}
