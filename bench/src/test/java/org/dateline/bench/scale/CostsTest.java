package org.dateline.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.data.Percentage;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.messages.Article;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.JsonLayout;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

/** The bytes of an article as the table has them, against real ones: the seeds, through all annotators. */
class CostsTest {
    private static final Path SEEDS = Path.of(System.getProperty("dateline.root", ".."), "seeds");

    @Test
    void an_article_has_about_the_bytes_that_the_table_reckons_with() throws IOException {
        List<byte[]> articles = new ArrayList<>();
        List<byte[]> enriched = new ArrayList<>();
        long fileBytes = 0;
        long chars = 0;
        try (Enricher enricher = Enricher.standard(1, Deadline.of(Duration.ofSeconds(30)))) {
            for (Path seed : seeds()) {
                Article article = Article.of("urn:seed:" + seed.getFileName(), Files.readString(seed))
                        .build();
                EnrichedArticle made = enricher.enrich(article, Instant.EPOCH);
                articles.add(MessageJson.write(article));
                enriched.add(MessageJson.write(made));
                chars += article.text().length();
                fileBytes += JsonLayout.pretty(MessageJson.write(made)).length;
            }
        }

        double perText = (double) Costs.CHARS / chars;
        assertThat(compressed(articles) * perText).isCloseTo((double) Costs.MEASURED.articleBytes(), about());
        assertThat(compressed(enriched) * perText).isCloseTo((double) Costs.MEASURED.enrichedBytes(), about());
        assertThat(fileBytes * perText).isCloseTo((double) Costs.MEASURED.fileBytes(), about());
    }

    /** Some articles are a small sample; what the table is for is off by less than what news differs by. */
    private static Percentage about() {
        return withinPercentage(25);
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** Of all records in a batch, as the producer compresses it: gzip, level 1. */
    private static double compressed(List<byte[]> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Level1(bytes)) {
            for (byte[] record : batch) {
                gzip.write(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static final class Level1 extends GZIPOutputStream {
        Level1(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
