package org.dateline.ingest.feeds.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/2026/story",
                "http://news.example/2026/story",
                "https://NEWS.example:443/2026/story",
                "http://news.example:80/2026/story/",
                "https://www.news.example/2026/story",
                "https://m.news.example/2026/story",
                "https://amp.news.example/2026/story/",
                "https://news.example/2026/story#comments",
                "https://news.example/2026/story?utm_source=rss&utm_medium=feed",
                "https://news.example/2026/story/?fbclid=abc&at_medium=RSS",
                "https://news.example/2026/story/amp",
                "https://news.example/amp/2026/story",
                "https://news.example/2026/story.amp",
                "https://news.example/2026/story/index.html",
                "https://news.example/2026/st%6Fry",
                "https://www.google.com/amp/s/news.example/2026/story",
                "https://news-example.cdn.ampproject.org/c/s/news.example/2026/story"
            })
    void these_are_one_article(String link) {
        assertThat(CanonicalLink.of(link)).contains("news.example/2026/story");
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/?b=2&a=1, https://www.news.example/?a=1&b=2&gclid=x",
        "https://news.example/a?id=%c3%a4, https://news.example/a?id=%C3%A4",
    })
    void the_order_of_parameters_and_the_case_of_escapes_do_not_matter(String one, String other) {
        assertThat(CanonicalLink.of(one)).isEqualTo(CanonicalLink.of(other)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a, https://news.example/A",
        "https://news.example/?p=1, https://news.example/?p=2",
        "https://news.example/a, https://other.example/a",
        "https://news.example:8080/a, https://news.example/a",
        "https://sport.news.example/a, https://news.example/a",
        "https://m.example/a, https://example/a",
        "https://news.example/camp, https://news.example/c",
        "https://news.example/a?page=2, https://news.example/a",
    })
    void these_are_two(String one, String other) {
        assertThat(CanonicalLink.of(one)).isNotEqualTo(CanonicalLink.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mailto:a@b.example",
                "https://news.example",
                "https://news.example/?utm_source=x",
                "not a link"
            })
    void this_is_no_articles_address(String link) {
        assertThat(CanonicalLink.of(link)).isEmpty();
    }
}
