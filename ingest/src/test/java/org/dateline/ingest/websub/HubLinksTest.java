package org.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.feed.FeedPolling;
import org.junit.jupiter.api.Test;

/** Which hub a feed names, in the order that WebSub has for looking. */
class HubLinksTest {
    private static final URI FROM = URI.create("https://news.example/feed.xml");
    private static final FeedPolling IN_THE_FEED = new FeedPolling(
            "https://news.example/self",
            List.of("https://hub.example/in-the-feed", "https://hub.example/second"),
            null,
            Set.of(),
            Set.of());
    private static final FeedPolling NOTHING = new FeedPolling(null, List.of(), null, Set.of(), Set.of());

    @Test
    void links_of_the_answer_come_before_those_of_the_feed() {
        assertThat(HubLinks.of(
                        List.of("<https://hub.example/>; rel=\"hub\", <https://news.example/topic>; rel=self"),
                        IN_THE_FEED,
                        FROM))
                .contains(new HubLinks("https://hub.example/", "https://news.example/topic"));
    }

    @Test
    void where_the_answer_names_no_hub_the_feed_does() {
        assertThat(HubLinks.of(List.of("<https://news.example/topic>; rel=\"self\""), IN_THE_FEED, FROM))
                .contains(new HubLinks("https://hub.example/in-the-feed", "https://news.example/self"));
        assertThat(HubLinks.of(List.of(), NOTHING, FROM)).isEmpty();
        assertThat(HubLinks.of(List.of(), null, FROM)).isEmpty();
    }

    @Test
    void links_are_read_as_headers_have_them() {
        assertThat(HubLinks.of(
                        List.of(
                                "<https://news.example/a,b;c>; title=\"; rel=hub, <x>; rel=\\\"hub\\\"\"; REL=\"next  SELF\"",
                                "no link, <rel>, </style.css>;rel=preload, </hub?a=1,2> ; rel = Hub ; rel=\"other\""),
                        null,
                        FROM))
                .contains(new HubLinks("https://news.example/hub?a=1,2", "https://news.example/a,b;c"));
    }

    @Test
    void a_topic_that_nobody_names_is_where_the_feed_was_fetched_and_what_is_no_address_is_no_hub() {
        assertThat(HubLinks.of(
                        List.of(
                                "<javascript:alert(1)>; rel=hub, <ftp://hub.example/>; rel=hub, <//hub.example/x>; rel=hub"),
                        null,
                        FROM))
                .contains(new HubLinks("https://hub.example/x", FROM.toString()));
    }

    @Test
    void a_header_that_is_made_to_take_long_does_not() {
        long start = System.nanoTime();
        for (String part : List.of("<", "<a>;", "<a>;\"", "<a>;rel=\"\\", ";rel=")) {
            assertThat(HubLinks.of(List.of(part.repeat(100_000)), null, FROM)).isEmpty();
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
