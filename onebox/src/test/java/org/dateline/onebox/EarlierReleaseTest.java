package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Topics as the release of commit b668466 left them: its golden values, which no later commit has changed, under the headers
 * that it wrote, {@code dateline-article} and others not yet among them.
 */
class EarlierReleaseTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("dateline.root", "..")).resolve("messages/src/test/resources/golden");
    private static final String URI = "tag:ferry.example,2019:1";
    private static final int PARTITIONS = 2;
    private static final String RECEIVED = "2026-01-02T03:04:05.678Z";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final SmallPipeline pipeline;

    EarlierReleaseTest(@TempDir Path folder) {
        this.pipeline = new SmallPipeline(KAFKA, PARTITIONS, folder.resolve("out"));
    }

    @BeforeEach
    void thatReleaseHasReceivedEnrichedAndRejected() throws Exception {
        put(pipeline.topics().articles().name(), golden("article-1.json"), cloudEvent("/dateline/ingest", "article"));
        put(
                pipeline.topics().enriched().name(),
                golden("enriched-1.json"),
                cloudEvent("/dateline/enrich", "article.enriched"));
        Map<String, String> rejection = new HashMap<>(cloudEvent("/dateline/ingest", "article"));
        rejection.putAll(Map.of(
                "dateline-reason", "schema",
                "dateline-message", "bodies[0].value is missing: must be there",
                "dateline-field", "bodies[0].value",
                "dateline-stage", "enrich",
                "dateline-origin-topic", pipeline.topics().articles().name(),
                "dateline-origin-partition", "0",
                "dateline-origin-offset", "4294967296",
                "dateline-attempts", "1",
                "dateline-rejected-at", RECEIVED));
        put(pipeline.topics().rejected().name(), SmallPipeline.utf8("{\"uri\":\"" + URI + "\"}"), rejection);
    }

    @AfterEach
    void end() {
        pipeline.close();
    }

    @Test
    void its_records_are_written_traced_compared_and_handed_in_again_by_the_present_one() throws IOException {
        pipeline.sinks();
        SmallPipeline.until(() -> files().size() == 1);

        Typed trace = pipeline.dateline(
                "trace", URI, "--json", "--out", pipeline.out().toString());
        Typed changes =
                pipeline.dateline(Map.of("ENRICH_ANNOTATORS", SmallPipeline.LIGHT), "reenrich", "--dry-run", "--json");
        Typed rejected = pipeline.dateline("rejected", "list");

        assertThat(files()).containsExactly("2019/11/04/" + Identity.id(URI) + ".json");
        assertThat(json(trace).path("steps").findValuesAsText("step"))
                .as(trace.out() + trace.err())
                .contains("received", "enriched", "written", "rejected");
        assertThat(json(changes).path("compared").asInt()).as(changes.err()).isEqualTo(1);
        assertThat(json(changes).path("changed").asInt()).isEqualTo(1);
        assertThat(rejected.out()).contains("bodies[0].value is missing");
    }

    @Test
    void its_articles_are_enriched_by_the_present_one_and_its_rejections_go_back_and_come_again() throws IOException {
        pipeline.sinks();
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.awaitWritten();

        Typed redriven = pipeline.dateline("rejected", "redrive", "--all");
        pipeline.awaitWritten();

        assertThat(redriven.exitCode()).as(redriven.err()).isZero();
        assertThat(pipeline.enriched())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.keyText()).isEqualTo(URI));
        assertThat(pipeline.rejected()).hasSize(2);
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(pipeline.out().resolve(files().get(0))))
                .contains("The Réunion ferry")
                .doesNotContain("\"story\"");
    }

    /** The way back: what a later release wrote is read by this one, which knows neither its fields nor its headers. */
    @Test
    void records_of_a_later_release_are_written_and_traced_by_the_present_one() throws Exception {
        ObjectNode later = (ObjectNode) MessageJson.readTree(golden("enriched-1.json"));
        later.put("mood", "glad");
        ((ObjectNode) later.path("enrichment")).putObject("weather").put("value", "fair");
        ((ObjectNode) later.path("enrichment").path("annotators").get(0)).put("version", "9+ffffff");
        Map<String, String> headers = new HashMap<>(cloudEvent("/dateline/enrich", "article.enriched"));
        headers.put("dateline-of-a-later-release", "1");
        put(pipeline.topics().enriched().name(), SmallPipeline.utf8(later.toString()), headers);
        pipeline.sinks();

        SmallPipeline.until(() -> content().contains("\"weather\""));

        Typed trace = pipeline.dateline(
                "trace", URI, "--json", "--out", pipeline.out().toString());
        assertThat(content()).contains("\"mood\"");
        assertThat(files()).hasSize(1);
        assertThat(trace.out()).contains("9+ffffff");
    }

    private static Map<String, String> cloudEvent(String source, String type) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "0123456789abcdef0123456789abcdef",
                "ce_source",
                source,
                "ce_type",
                "org.dateline." + type,
                "ce_time",
                RECEIVED,
                "ce_subject",
                URI,
                "content-type",
                "application/json");
    }

    private void put(String topic, byte[] value, Map<String, String> headers) throws Exception {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, TopicKeys.partition(URI, PARTITIONS), SmallPipeline.utf8(URI), value);
        headers.forEach((name, says) -> record.headers().add(name, SmallPipeline.utf8(says)));
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("earlier-release")) {
            producer.send(record).get();
        }
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve(name));
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.out()).as(typed.err()).isNotEmpty();
        return MessageJson.readTree(SmallPipeline.utf8(typed.out()));
    }

    private String content() {
        try {
            return files().isEmpty() ? "" : Files.readString(pipeline.out().resolve(files().get(0)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> files() {
        if (!Files.isDirectory(pipeline.out())) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(pipeline.out())) {
            return files.map(file -> pipeline.out().relativize(file).toString())
                    .filter(file -> file.endsWith(".json") && !file.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
