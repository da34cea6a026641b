package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.plain;
import static org.dateline.ingest.feeds.FeedServer.status;
import static org.dateline.ingest.feeds.Rss.item;

import java.time.Duration;
import java.time.Instant;
import org.dateline.messages.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Polls of a server of our own, in simulated time. */
class FeedPollTest {
    private static final String ONE = item("1", "https://news.example/1", "One", "The first.");
    private static final String TWO = item("2", "https://news.example/2", "Two", "The second.");

    private final FeedServer server = new FeedServer();
    private final SimulatedFeeds feeds = new SimulatedFeeds();
    private final String address = server.at("/feed");

    @AfterEach
    void close() {
        feeds.close();
        server.close();
    }

    private void polls(FeedServer.Answer answer) {
        server.answers("/feed", answer);
        feeds.add(address);
        feeds.pollNow();
    }

    private void thenDay(FeedServer.Answer answer) {
        server.answers("/feed", answer);
        feeds.passes(Duration.ofDays(1));
    }

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
    void a_permanent_redirect_is_remembered_and_a_temporary_one_is_not() {
        server.answers("/new", feed(Rss.of(ONE).text()));
        polls(status(301, "Location", "/new"));
        feeds.passes(Duration.ofDays(1));
        assertThat(feeds.view(address).movedTo()).isEqualTo(server.at("/new"));
        assertThat(server.requests("/feed")).hasSize(1);

        String other = server.at("/other");
        server.answers("/other", status(302, "Location", "/new"));
        feeds.add(other);
        feeds.passes(Duration.ofDays(1));

        assertThat(feeds.view(other).movedTo()).isNull();
        assertThat(server.requests("/other")).hasSizeGreaterThan(2);
        assertThat(feeds.texts()).containsExactly("The first.");
    }

    @Test
    void a_permanent_redirect_behind_a_temporary_one_is_not_remembered() {
        server.answers("/new", feed(Rss.of(ONE).text()));
        server.answers("/between", status(308, "Location", "/new"));
        polls(status(307, "Location", "/between"));

        assertThat(feeds.view(address).movedTo()).isNull();
        assertThat(feeds.published).hasSize(1);
    }

    @Test
    void redirects_in_a_circle_end() {
        polls(status(301, "Location", "/feed"));

        assertThat(feeds.view(address).problem()).contains("redirects more than 8 times");
        assertThat(server.requests("/feed")).hasSize(9);
    }

    @Test
    void a_feed_that_is_gone_is_asked_no_more_until_it_is_added_again() {
        polls(status(410));
        thenDay(feed(Rss.of(ONE).text()));
        assertThat(server.requests("/feed")).hasSize(1);
        assertThat(feeds.view(address).standing()).isEqualTo("ended");

        feeds.add(address);
        feeds.pollNow();

        assertThat(feeds.view(address).standing()).isEqualTo("ok");
        assertThat(feeds.published).hasSize(1);
    }

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

    @Test
    void slow_endless_and_broken_answers_cost_their_feed_a_poll_and_no_more() {
        server.answers("/slow", server.slow());
        server.answers("/endless", FeedServer.endless());
        server.answers("/broken", FeedServer.broken("<rss><channel><item>"));
        for (String each : new String[] {"/slow", "/endless", "/broken"}) {
            feeds.add(server.at(each));
        }
        polls(feed(Rss.of(ONE).text()));
        feeds.passes(Duration.ofSeconds(5));

        assertThat(feeds.view(server.at("/slow")).problem()).contains("too slow");
        assertThat(feeds.view(server.at("/endless")).problem()).contains("more than 1000000 bytes");
        assertThat(feeds.view(server.at("/broken")).problem()).isNotEmpty();
        assertThat(feeds.texts()).containsExactly("The first.");
    }

    @Test
    void gzip_is_unpacked_within_bounds() {
        server.answers("/bomb", FeedServer.gzip(new byte[20_000_000]));
        feeds.add(server.at("/bomb"));
        polls(FeedServer.gzip(Rss.of(ONE).text().getBytes(UTF_8)));
        feeds.passes(Duration.ofSeconds(5));

        assertThat(feeds.texts()).containsExactly("The first.");
        assertThat(feeds.view(server.at("/bomb")).problem()).contains("more than 1000000 bytes");
    }

    @Test
    void a_charset_that_is_declared_wrongly_does_not_spoil_the_text() {
        String text =
                Rss.of(ONE.replace("The first.", "Caf\u00e9 \u2019til late.")).text();
        polls(plain("<?xml version=\"1.0\" encoding=\"utf-16\"?>" + text, UTF_8));
        String latin = server.at("/latin");
        server.answers(
                "/latin",
                plain(
                        Rss.of(TWO.replace("The second.", "Caf\u00e9.")).text(),
                        ISO_8859_1,
                        "Content-Type",
                        "text/xml; charset=utf-8"));
        feeds.add(latin);
        feeds.passes(Duration.ofSeconds(5));

        assertThat(feeds.texts()).containsExactly("Caf\u00e9 \u2019til late.", "Caf\u00e9.");
    }

    @Test
    void a_page_in_place_of_a_feed_is_named_with_the_feeds_that_it_names() {
        polls(plain(
                "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\""
                        + " href=\"/real.xml\"></head><body>Hello</body></html>",
                UTF_8));

        assertThat(feeds.view(address).problem())
                .isEqualTo("it is a web page: must be a feed; it names " + server.at("/real.xml"));
        assertThat(feeds.published).isEmpty();
    }

    @Test
    void an_entry_that_says_nothing_is_rejected_once() {
        String empty = "<item><guid isPermaLink=\"false\">7</guid></item>";
        String nothing = "<item/>";
        polls(plain(Rss.of(ONE, empty, nothing).text().replace("<title>A feed</title>", ""), UTF_8));
        int refused = feeds.refused.size();
        thenDay(plain(Rss.of(TWO, ONE, empty, nothing).text().replace("<title>A feed</title>", ""), UTF_8));

        assertThat(refused).isEqualTo(1);
        assertThat(feeds.refused).hasSize(1);
        assertThat(feeds.texts()).contains("The first.", "The second.");
    }

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

        assertThat(feeds.commits).isGreaterThanOrEqualTo(1000);
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
