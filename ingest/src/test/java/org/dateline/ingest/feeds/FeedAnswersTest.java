package org.dateline.ingest.feeds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.FeedServer.plain;
import static org.dateline.ingest.feeds.FeedServer.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a server may answer beside a feed: another address, nothing, not now, or something broken. */
class FeedAnswersTest extends PolledServer {
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
}
