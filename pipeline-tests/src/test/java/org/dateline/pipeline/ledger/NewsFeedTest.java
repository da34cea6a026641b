package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.dateline.messages.Article;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.pipeline.ledger.Sending.Bad;
import org.dateline.pipeline.ledger.Sending.Door;
import org.dateline.pipeline.ledger.Sending.News;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsFeedTest {
    private static final int ARTICLES = 2_000;
    private final NewsFeed feed = new NewsFeed(1, ARTICLES, 10);

    @Test
    void of_every_hundred_articles_one_comes_again_one_is_revised_and_one_is_poison() {
        List<Article> articles = articles(feed);

        assertThat(articles).hasSize(ARTICLES + 2 * ARTICLES / 100);
        assertThat(new HashSet<>(articles)).hasSize(ARTICLES + ARTICLES / 100);
        assertThat(articles.stream().map(Article::uri).distinct()).hasSize(ARTICLES);
        assertThat(bad(feed, Door.TOPIC)).hasSize(ARTICLES / 100);
        assertThat(bad(feed, Door.TOPIC)).extracting(Bad::kind).contains(Poison.values());
    }

    @Test
    void an_article_is_of_one_to_eight_kilobytes_of_utf_8() {
        assertThat(articles(feed))
                .extracting(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
                .allSatisfy(bytes -> assertThat(bytes).isBetween(1_000, 8_400));
    }

    @Test
    void what_comes_again_comes_in_a_later_burst() {
        for (List<Sending> burst : feed.bursts()) {
            List<String> uris = burst.stream()
                    .flatMap(sending -> sending.article().stream())
                    .map(Article::uri)
                    .toList();
            assertThat(uris).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_seed_gives_the_same_feed_and_another_seed_another() {
        assertThat(new NewsFeed(1, ARTICLES, 10).bursts()).isEqualTo(feed.bursts());
        assertThat(new NewsFeed(2, ARTICLES, 10).bursts()).isNotEqualTo(feed.bursts());
    }

    @ParameterizedTest
    @EnumSource
    void no_poison_is_an_article_under_its_key(Poison poison) {
        byte[] value = poison.value("urn:test:bad");

        String uri;
        try {
            uri = MessageJson.readArticle(value).uri();
        } catch (InvalidMessage unreadable) {
            uri = "";
        }
        assertThat(uri).isNotEqualTo("urn:test:bad");
        assertThat(Arrays.equals(value, poison.value("urn:test:bad"))).isTrue();
    }

    private static List<Article> articles(NewsFeed feed) {
        return feed.bursts().stream()
                .flatMap(List::stream)
                .filter(News.class::isInstance)
                .flatMap(sending -> sending.article().stream())
                .toList();
    }

    private static List<Bad> bad(NewsFeed feed, Door door) {
        return feed.bursts().stream()
                .flatMap(List::stream)
                .filter(sending -> sending.door() == door)
                .filter(Bad.class::isInstance)
                .map(Bad.class::cast)
                .toList();
    }
}
