package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.delivery.record.Bytes;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the services really write is what the AsyncAPI document says, record by record: the topic, the key, every header, the
 * value. And all that the document tells of is written.
 */
@NullUnmarked
class ContractOnTheTopicsTest {
    private static final String SCHEMAS = "classpath:org/dateline/messages/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode MESSAGES = resource("asyncapi-1.json").at("/components/messages");

    private record Seen(
            String topic,
            @Nullable String key,
            ObjectNode headers,
            @Nullable Bytes value) {
        static Seen of(ConsumerRecord<byte[], byte[]> record) {
            ObjectNode headers = MessageJson.mapper().createObjectNode();
            for (Header header : record.headers()) {
                headers.put(header.key(), text(header.value()));
            }
            String key = record.key() == null ? null : text(record.key());
            Bytes value = record.value() == null ? null : Bytes.of(record.value());
            return new Seen(record.topic(), key, headers, value);
        }

        /** Which message of the document it should be. */
        String message() {
            return switch (topic) {
                case "news.articles" -> value == null ? "articleRetracted" : "article";
                case "news.enriched" -> value == null ? "enrichedRetracted" : "enriched";
                default -> "rejected";
            };
        }
    }

    @TempDir
    Path dir;

    @Test
    void every_record_on_the_topics_is_what_the_document_says_and_all_it_tells_of_is_there() throws Exception {
        List<Seen> seen;
        try (SmallFleet fleet = new SmallFleet(dir);
                TopicReader<Seen> articles = reader(fleet, "news.articles");
                TopicReader<Seen> enriched = reader(fleet, "news.enriched");
                TopicReader<Seen> rejected = reader(fleet, "news.rejected")) {
            within(fleet::areReady);
            feed(fleet);
            within(() -> articles.count() == 4 && enriched.count() == 4 && rejected.count() == 1);
            seen = new ArrayList<>(articles.seen());
            seen.addAll(enriched.seen());
            seen.addAll(rejected.seen());
        }

        assertThat(seen).allSatisfy(record -> assertThat(faults(record)).isEmpty());
        Set<String> kinds = new TreeSet<>();
        seen.forEach(record -> kinds.add(record.message()));
        Set<String> described = new TreeSet<>();
        MESSAGES.fieldNames().forEachRemaining(described::add);
        assertThat(kinds).isEqualTo(described);
    }

    private static void feed(SmallFleet fleet) throws IOException, InterruptedException {
        for (String uri : List.of("urn:contract:1", "urn:contract:2")) {
            String article =
                    "{\"uri\":\"" + uri + "\",\"title\":\"A ship\",\"text\":\"A ship left Oslo 🚢 on Monday.\"}";
            assertThat(fleet.ask("/articles", "POST", article).statusCode()).isEqualTo(202);
        }
        for (String query : List.of("uri=urn:contract:1", "uri=urn:contract:2&reason=wrong%20ship")) {
            assertThat(fleet.ask("/articles?" + query, "DELETE", "").statusCode())
                    .isEqualTo(202);
        }
        Files.write(fleet.inbox().resolve("not-utf8.txt"), new byte[] {'c', 'a', 'f', (byte) 0xe9, '\n'});
    }

    private static List<String> faults(Seen record) {
        JsonNode message = MESSAGES.path(record.message());
        String headers = message.at("/headers/schema/$ref").asText();
        List<String> faults = new ArrayList<>(errors(headers, record.headers()));
        JsonNode described = resource(headers.substring(0, headers.indexOf('#')))
                .at(headers.substring(headers.indexOf('#') + 1) + "/properties");
        record.headers().fieldNames().forEachRemaining(name -> {
            if (!described.has(name)) {
                faults.add(name + " is not described");
            }
        });
        String payload = message.at("/payload/schema/$ref").asText();
        if (!payload.isEmpty()) {
            faults.addAll(errors(
                    payload,
                    MessageJson.readTree(Objects.requireNonNull(record.value()).array())));
        }
        if (!record.message().equals("rejected")
                && !Objects.equals(
                        record.key(), record.headers().path("ce_subject").asText())) {
            faults.add("the key is " + record.key() + " and not ce_subject");
        }
        return faults;
    }

    private static List<String> errors(String reference, JsonNode json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(SCHEMAS + reference))
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode resource(String name) {
        try (var in = Objects.requireNonNull(Article.class.getResourceAsStream(name), name)) {
            return MessageJson.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static TopicReader<Seen> reader(SmallFleet fleet, String topic) {
        return new TopicReader<>(fleet.bootstrapServers(), topic, Seen::of);
    }

    private static void within(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(2)).until(condition);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
