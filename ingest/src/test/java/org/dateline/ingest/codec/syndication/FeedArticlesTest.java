package org.dateline.ingest.codec.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.messages.Article;
import org.junit.jupiter.api.Test;

/** Entries of feeds as articles. */
class FeedArticlesTest {
    private static List<Article> read(String feed) {
        List<Article> articles = new ArrayList<>();
        new ArticleReader(Limits.ofItemBytes(1_000_000))
                .read(
                        feed.getBytes(UTF_8),
                        Described.NOTHING,
                        item -> item.read().fold(articles::add, refused -> {
                            throw new AssertionError(refused.message());
                        }));
        return articles;
    }

    @Test
    void an_atom_entry_that_says_only_when_it_was_updated_was_published_then() {
        Article article = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>tag:a.example,2026:1</id>"
                        + "<title>One</title><updated>2026-03-02T10:00:00Z</updated><content>Text.</content></entry></feed>")
                .get(0);

        assertThat(article.contentCreated()).hasToString("2026-03-02T10:00Z");
        assertThat(article.versionCreated()).hasToString("2026-03-02T10:00Z");
    }

    @Test
    void one_that_says_both_keeps_both() {
        Article article = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>tag:a.example,2026:1</id>"
                        + "<published>2026-03-01T10:00:00Z</published><updated>2026-03-02T10:00:00Z</updated>"
                        + "<title>One</title><content>Text.</content></entry></feed>")
                .get(0);

        assertThat(article.contentCreated()).hasToString("2026-03-01T10:00Z");
        assertThat(article.versionCreated()).hasToString("2026-03-02T10:00Z");
    }

    @Test
    void a_json_feed_is_one_however_late_it_says_so() {
        String item =
                "{\"id\":\"%d\",\"url\":\"https://a.example/%d\",\"content_text\":\"" + "Text. ".repeat(300) + "\"}";
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(String.format(item, i, i));
        }

        List<Article> articles = read("{\"title\":\"A\",\"items\":[" + String.join(",", items)
                + "],\"version\":\"https://jsonfeed.org/version/1.1\"}");

        assertThat(articles).hasSize(20);
        assertThat(articles.get(7).altIds()).anyMatch(id -> "https://a.example/7".equals(id.value()));
    }

    @Test
    void a_description_beside_the_content_is_the_summary() {
        Article article =
                read("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                                + "<item><title>One</title><link>https://a.example/1</link><description>In short.</description>"
                                + "<content:encoded><![CDATA[<p>The whole <b>text</b>.</p>]]></content:encoded></item>"
                                + "</channel></rss>")
                        .get(0);

        assertThat(article.text()).isEqualTo("The whole text.");
        assertThat(String.valueOf(article.other().get("descriptions"))).contains("In short.");
    }
}
