package org.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Ledger;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The service on a real Kafka. */
class SinkServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Running> running = new ArrayList<>();
    private final Topics topics = Topics.named(KAFKA.newPrefix(), 3);
    private Producer<byte[], byte[]> producer;
    private Path out;

    SinkServiceTest(@TempDir Path directory) {
        out = directory.resolve("out");
        producer = KAFKA.connection().producer("test");
    }

    @BeforeEach
    void createTopics() {
        try (var admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, topics.articles(), topics.enriched(), topics.rejected());
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Running sink : running) {
            sink.stop();
        }
        producer.close();
    }

    @Test
    void articles_become_files_tombstones_delete_them_and_poison_is_rejected_with_its_bytes() throws Exception {
        send("urn:a", article("urn:a", "2019-11-04", "Hello."));
        send("urn:b", article("urn:b", "2019-11-05", "Withdrawn."));
        send("urn:b", null);
        send("urn:poison", "{\"uri\":");

        Running sink = start();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(files()).containsExactly("2019/11/04/" + Identity.id("urn:a") + ".json");
            assertThat(counter(Ledger.DELETED)).isEqualTo(1);
            assertThat(registry.counter(Ledger.REJECTED, Ledger.STAGE, "sink").count())
                    .isEqualTo(1);
            assertThat(sink.health().ready().up()).isTrue();
        });
        assertThat(registry.find(Ledger.AGE).timer()).isNotNull();
    }

    @Test
    void two_sinks_share_one_directory_and_a_third_takes_over_when_one_stops() throws Exception {
        start();
        Running second = start();
        for (int i = 0; i < 300; i++) {
            send("urn:" + i, article("urn:" + i, "2019-11-04", "First."));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(files()).hasSize(300));

        second.stop();
        start();
        for (int i = 0; i < 300; i++) {
            send("urn:" + i, article("urn:" + i, "2019-11-05", "Second."));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(files()).hasSize(300).allMatch(file -> file.startsWith("2019/11/05/")));
    }

    @Test
    void while_the_out_directory_cannot_be_used_health_says_why_and_it_goes_on_by_itself() throws Exception {
        Files.writeString(out, "a file where the directory should be");
        Running sink = start();
        send("urn:a", article("urn:a", "2019-11-04", "Hello."));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(sink.health().ready().components().get("out"))
                                .extracting(Health.Component::state)
                                .isEqualTo(Health.State.FAILING));
        assertThat(sink.health().live().up()).isTrue();

        Files.delete(out);
        Files.createDirectory(out);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(files()).hasSize(1);
            assertThat(sink.health().ready().up()).isTrue();
        });
    }

    @Test
    void in_ndjson_mode_a_file_is_closed_by_the_clock_on_a_quiet_topic() throws Exception {
        start(Map.of("SINK_MODE", "ndjson", "SINK_ROTATE_AFTER", "1s"));

        send("urn:a", article("urn:a", "2019-11-04", "Hello."));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(files(".ndjson")).anyMatch(file -> file.endsWith("0000.ndjson")));
    }

    private Running start() {
        return start(Map.of());
    }

    private Running start(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KAFKA.bootstrapServers());
        environment.put("DATELINE_TOPIC_PREFIX", topics.enriched().name().replace(".enriched", ""));
        environment.put("DATELINE_PARTITIONS", "3");
        environment.put("SINK_OUT_DIR", out.toString());
        Health health = new Health();
        SinkService service = SinkService.start(Settings.of("sink", environment), health, registry);
        Thread thread = new Thread(service::run, "sink under test");
        thread.start();
        Running sink = new Running(service, thread, health);
        running.add(sink);
        return sink;
    }

    private double counter(String name) {
        return registry.counter(name).count();
    }

    private List<String> files() throws IOException {
        return files(".json");
    }

    /** The files that are there, while sinks are at work: a file may go between its listing and a look at it. */
    private List<String> files(String ending) throws IOException {
        List<String> found = new ArrayList<>();
        if (!Files.isDirectory(out)) {
            return found;
        }
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    found.add(out.relativize(file).toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private void send(String key, @Nullable String value) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topics.enriched().name(),
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(new RecordHeader(
                        HeaderNames.CE_TIME, Instant.now().toString().getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private static String article(String uri, String day, String text) {
        return "{\"uri\":\"" + uri + "\",\"bodies\":[{\"value\":\"" + text + "\"}],"
                + "\"enrichment\":{\"published\":{\"value\":\"" + day + "\"}}}";
    }

    private record Running(SinkService service, Thread thread, Health health) {
        void stop() throws InterruptedException {
            service.stop();
            thread.join(Duration.ofSeconds(20).toMillis());
            assertThat(thread.isAlive()).as("the sink still runs").isFalse();
            service.close();
        }
    }
}
