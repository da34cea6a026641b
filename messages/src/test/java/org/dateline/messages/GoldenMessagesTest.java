package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of the contract-test kit keep the contract themselves: those of every release, for ever. */
class GoldenMessagesTest {
    private static final Path GOLDEN = Path.of("..", "contract", "golden");
    private static final Map<String, String> KINDS = Map.of(
            "org.dateline.article", "article",
            "org.dateline.article.enriched", "enriched");

    static Stream<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void headers_and_value_are_as_their_schemas_say(Path file) throws IOException {
        JsonNode message = MessageJson.readTree(Files.readAllBytes(file));
        String topic = message.get("topic").asText();
        boolean tombstone = message.get("value").isNull();
        String kind = topic.equals("news.rejected")
                ? "rejected"
                : tombstone
                        ? (topic.equals("news.articles") ? "article-retracted" : "enriched-retracted")
                        : KINDS.getOrDefault(message.at("/headers/ce_type").asText(), "none");

        assertThat(ContractSchemas.errors(
                        "headers-1", "#/$defs/" + kind, message.get("headers").toString()))
                .isEmpty();
        if (KINDS.containsValue(kind)) {
            assertThat(ContractSchemas.errors(
                            kind + "-1", "", message.get("value").asText()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_key_is_the_uri_and_the_digest_is_of_the_value(Path file) throws IOException {
        JsonNode message = MessageJson.readTree(Files.readAllBytes(file));
        JsonNode headers = message.get("headers");
        if (headers.has("ce_subject")) {
            assertThat(headers.get("ce_subject")).isEqualTo(message.get("key"));
        }
        if (headers.has("content-sha256")) {
            byte[] value = message.get("value").asText().getBytes(UTF_8);
            assertThat(headers.get("content-sha256").asText()).isEqualTo(Identity.sha256(value));
            assertThat(MessageJson.readTree(value).get("uri")).isEqualTo(message.get("key"));
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_surface_stands_at_its_offsets(Path file) throws IOException {
        JsonNode message = MessageJson.readTree(Files.readAllBytes(file));
        if (message.at("/headers/ce_type").asText().equals("org.dateline.article.enriched")) {
            EnrichedArticle enriched =
                    MessageJson.readEnriched(message.get("value").asText().getBytes(UTF_8));

            assertThat(enriched.enrichment().entities())
                    .flatExtracting(Enrichment.Entity::mentions)
                    .allSatisfy(
                            mention -> assertThat(enriched.article().text().substring(mention.start(), mention.end()))
                                    .isEqualTo(mention.surface()));
        }
    }

    @Test
    void the_index_names_them_all() throws IOException {
        List<String> files =
                messages().map(file -> file.getFileName().toString()).toList();

        assertThat(Files.readAllLines(GOLDEN.resolve("index.txt"))).isEqualTo(files);
    }

    @Test
    void each_message_of_the_document_is_among_them() throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        for (Path file : messages().toList()) {
            JsonNode message = MessageJson.readTree(Files.readAllBytes(file));
            seen.add(message.get("topic").asText() + " "
                    + message.at("/headers/ce_type").asText("").replaceFirst("^$", "rejected"));
        }

        assertThat(seen)
                .containsExactly(
                        "news.articles org.dateline.article",
                        "news.articles " + Retraction.TYPE,
                        "news.enriched org.dateline.article.enriched",
                        "news.enriched " + Retraction.TYPE,
                        "news.rejected rejected");
    }
}
