package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.poll.PollSettings;
import org.dateline.ingest.fetch.AllowedHosts;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.folder.FolderSettings;
import org.dateline.ingest.http.HttpSettings;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.Outbox;
import org.dateline.operations.Health;
import org.dateline.operations.http.BearerKeys;
import org.dateline.service.trace.TraceSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FoldersTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FakeKafka kafka = new FakeKafka();
    private final Health health = new Health();
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
    private volatile @Nullable Throwable broken;

    private final Path inbox;

    FoldersTest(@TempDir Path inbox) {
        this.inbox = inbox;
    }

    @Test
    void an_inbox_whose_code_throws_is_not_ready_and_begins_again_and_takes_its_file_once() throws Exception {
        broken = new IllegalStateException("an article's words");
        Files.writeString(inbox.resolve("a.txt"), "Hello.");

        try (Folders folders = folders()) {
            folders.start("cluster");
            await().until(() -> said().contains("inbox broke"));
            assertThat(said()).contains("IllegalStateException").doesNotContain("words");
            assertThat(health.ready().up()).isFalse();

            broken = null;
            await().atMost(Duration.ofSeconds(30)).until(() -> health.ready().up());

            await().untilAsserted(() -> assertThat(kafka.articles()).hasSize(1));
            assertThat(ended).hasValue(null);
        }
    }

    @Test
    void an_inbox_that_the_machine_ends_is_not_live_and_ends_the_service() throws Exception {
        broken = new OutOfMemoryError("Java heap space");
        Files.writeString(inbox.resolve("a.txt"), "Hello.");

        try (Folders folders = folders()) {
            folders.start("cluster");

            await().untilAsserted(() -> assertThat(ended.get()).isInstanceOf(OutOfMemoryError.class));
            assertThat(health.live().up()).isFalse();
        }
    }

    private String said() {
        Health.Component component = health.ready().components().get("inbox");
        return component == null ? "" : component.detail();
    }

    private Folders folders() {
        IngestConfig config = new IngestConfig(
                KafkaConnection.to("nobody:9092"),
                FakeKafka.TOPICS,
                TraceSettings.NONE,
                new HttpSettings("127.0.0.1", 0, 1000, 10, SHORT, SHORT, SHORT, SHORT, SHORT),
                BearerKeys.none(),
                new FolderSettings(1000, null, SHORT, SHORT),
                null,
                inbox,
                null,
                new PollSettings(null, FetchSettings.of(AllowedHosts.NONE), SHORT, SHORT, SHORT, 1, null));
        Intake intake = new Intake(
                FakeKafka.TOPICS, new Throwing(), new IngestCounts(new SimpleMeterRegistry()), Clock.systemUTC());
        return new Folders(config, intake, health, new SimpleMeterRegistry(), ended::set);
    }

    /** Throws what no Kafka does, for as long as it is told to. */
    private final class Throwing implements Outbox {
        @Override
        public CompletableFuture<RecordMetadata> publish(OutgoingRecord record) {
            if (broken instanceof RuntimeException mistake) {
                throw mistake;
            }
            if (broken instanceof Error error) {
                throw error;
            }
            return kafka.publish(record);
        }

        @Override
        public Set<String> keysOn(String topic) {
            return kafka.keysOn(topic);
        }

        @Override
        public Optional<IncomingRecord> read(String topic, int partition, long offset) {
            return kafka.read(topic, partition, offset);
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public String unavailableBecause() {
            return "";
        }
    }
}
