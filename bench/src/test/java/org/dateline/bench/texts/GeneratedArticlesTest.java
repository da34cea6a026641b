package org.dateline.bench.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

class GeneratedArticlesTest {
    private final GeneratedArticles articles = new GeneratedArticles(1);

    @Test
    void the_same_seed_and_number_give_the_same_article() {
        assertThat(new GeneratedArticles(1).article(7)).isEqualTo(articles.article(7));
        assertThat(new GeneratedArticles(2).article(7).text())
                .isNotEqualTo(articles.article(7).text());
    }

    @Test
    void a_text_is_about_2200_bytes_and_no_two_are_the_same() {
        Set<String> texts = new HashSet<>();

        for (int number = 0; number < 1_000; number++) {
            Article article = articles.article(number);
            assertThat(article.text().getBytes(UTF_8)).hasSizeBetween(2_100, 2_800);
            texts.add(article.text());
        }

        assertThat(texts).hasSize(1_000);
    }

    @Test
    void a_line_is_one_line() {
        assertThat(articles.line(3)).endsWith("}\n").containsOnlyOnce("\n");
    }

    @Test
    void an_enriched_article_is_one_that_a_reader_takes() {
        EnrichedArticle enriched = new GeneratedEnrichments(articles).enriched(5);

        byte[] json = MessageJson.write(enriched);

        assertThat(json).hasSizeBetween(5_000, 9_000);
        assertThat(MessageJson.readEnriched(json)).isEqualTo(enriched);
        String text = enriched.article().text();
        assertThat(enriched.enrichment().entities())
                .flatExtracting(entity -> entity.mentions())
                .allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.surface()));
    }
}
