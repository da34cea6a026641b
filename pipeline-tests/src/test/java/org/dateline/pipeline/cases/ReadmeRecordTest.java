package org.dateline.pipeline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.Enricher;
import org.dateline.enrich.crew.Deadline;
import org.dateline.ingest.codec.ArticleFormats;
import org.dateline.ingest.codec.input.Format;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

/** The record that README.md shows is the one that a reader gets. */
class ReadmeRecordTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final String SEED = "000_9106bd14bc7df01e.txt";
    private static final Pattern SHOWN =
            Pattern.compile("<!-- record:begin -->.*?```json\\n(.*?)```\\n<!-- record:end -->", Pattern.DOTALL);

    @Test
    void the_record_shown_is_what_the_seed_article_becomes() throws IOException {
        Matcher shown = SHOWN.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(shown.find()).as("a record between its marks in README.md").isTrue();
        JsonNode record = MessageJson.readTree(shown.group(1).getBytes(StandardCharsets.UTF_8));

        JsonNode actual = shortenedLike(record, enriched());

        assertThat(new ExpectedRecord(record).differences(actual)).isEmpty();
    }

    private static JsonNode enriched() throws IOException {
        byte[] seed = Files.readAllBytes(ROOT.resolve("seeds").resolve(SEED));
        Article article = ArticleFormats.read(Format.TEXT, seed, SEED).fold(parsed -> parsed, refused -> {
            throw new AssertionError(refused.message());
        });
        try (Enricher enricher = Enricher.standard(Deadline.of(Duration.ofMinutes(1)))) {
            return MessageJson.tree(enricher.enrich(article, null));
        }
    }

    /** Puts the mark where the README has it: at the end of a text, and in the place of further elements. */
    private static JsonNode shortenedLike(JsonNode shown, JsonNode actual) {
        if (shown instanceof ObjectNode object && actual instanceof ObjectNode whole) {
            object.properties().stream()
                    .filter(property -> whole.has(property.getKey()))
                    .forEach(property -> whole.set(
                            property.getKey(), shortenedLike(property.getValue(), whole.get(property.getKey()))));
        } else if (shown instanceof ArrayNode array && actual instanceof ArrayNode whole) {
            return shortened(array, whole);
        } else if (shown.asText().endsWith("…") && actual.isTextual()) {
            int kept = shown.asText().length() - 1;
            return MessageJson.mapper()
                    .valueToTree(actual.asText()
                                    .substring(0, Math.min(kept, actual.asText().length())) + "…");
        }
        return actual;
    }

    private static ArrayNode shortened(ArrayNode shown, ArrayNode whole) {
        ArrayNode kept = MessageJson.mapper().createArrayNode();
        boolean cut = !shown.isEmpty() && "…".equals(shown.get(shown.size() - 1).asText());
        int elements = cut ? shown.size() - 1 : whole.size();
        for (int i = 0; i < Math.min(elements, whole.size()); i++) {
            kept.add(i < shown.size() ? shortenedLike(shown.get(i), whole.get(i)) : whole.get(i));
        }
        return cut && whole.size() > elements ? kept.add("…") : kept;
    }
}
