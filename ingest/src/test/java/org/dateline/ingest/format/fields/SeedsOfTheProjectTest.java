package org.dateline.ingest.format.fields;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.ArticleReader;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Limits;
import org.dateline.ingest.format.Reads;
import org.dateline.messages.Article;
import org.dateline.messages.Ninjs.AltId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The samples that a first run shows. */
@NullUnmarked
class SeedsOfTheProjectTest {
    private static final Path SEEDS = Path.of(System.getProperty("dateline.root", ".."), "seeds");
    private static final String FIRST = "000_9106bd14bc7df01e.txt";

    @Test
    void the_first_seed_is_a_date_line_and_its_body_is_the_rest_of_the_file_to_the_last_byte() throws IOException {
        byte[] file = Files.readAllBytes(SEEDS.resolve(FIRST));
        String text = new String(file, UTF_8);

        Article article = Reads.article(ArticleFormats.read(Format.TEXT, file, FIRST));

        assertThat(article.text())
                .isEqualTo(text.substring(text.indexOf('\n') + 1))
                .doesNotEndWith("\n");
        assertThat(article.text().length()).isEqualTo(2490);
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.headlines()).isEmpty();
        assertThat(article.by()).isNull();
        assertThat(article.located()).isNull();
        assertThat(article.altIds()).contains(new AltId("source-file", FIRST));
    }

    @Test
    void every_other_seed_is_accepted_too() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                assertThat(articles(file)).as(file.toString()).isNotEmpty();
            }
        }
    }

    private static List<Article> articles(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<Article> articles = new ArrayList<>();
        new ArticleReader(Limits.ofItemBytes(1_000_000))
                .read(
                        Files.readAllBytes(file),
                        Described.named(name),
                        item -> articles.add(Reads.article(item.read())));
        return articles;
    }
}
