package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.Overloaded;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is killed under running loops, and comes back with its data. */
class BrokerRestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Topics topics = Topics.named("restart", 4);
    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private EmbeddedBroker broker;
    private KafkaConnection kafka;

    private Path data;

    @BeforeEach
    void startBroker(@TempDir Path dir) {
        data = dir;
        broker = EmbeddedBroker.start(BrokerSettings.of(dir));
        kafka = KafkaConnection.to(broker.bootstrapServers());
        try (Admin admin = kafka.admin()) {
            OwnedTopics.ensure(admin, topics.articles(), topics.enriched(), topics.rejected());
        }
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void loops_wait_while_the_broker_is_dead_and_go_on_without_losing_or_repeating_anything() throws Exception {
        // Given
        RecordingObserver enriching = new RecordingObserver();
        RecordingObserver storing = new RecordingObserver();
        try (LoopUnderTest enrich = LoopUnderTest.started(enrich(enriching), enriching);
                LoopUnderTest sink = LoopUnderTest.started(sink(storing), storing);
                Publisher publisher = publisher(1 << 24)) {
            List<CompletableFuture<RecordMetadata>> acknowledgements = publish(publisher, 0, 500);
            await().atMost(PATIENCE).until(() -> storing.records() >= 100);

            // When
            broker.kill();
            acknowledgements.addAll(publish(publisher, 500, 1000));
            await().atMost(PATIENCE)
                    .until(() -> enriching.mood().startsWith("waiting")
                            && storing.mood().startsWith("waiting"));
            await().atMost(PATIENCE).until(() -> !publisher.available());
            assertThat(publisher.unavailableBecause()).contains(broker.bootstrapServers());
            broker = EmbeddedBroker.start(BrokerSettings.of(data));

            // Then
            CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture[]::new))
                    .get(90, TimeUnit.SECONDS);
            await().atMost(PATIENCE).until(() -> stored.size() >= 1000);
            await().atMost(PATIENCE)
                    .until(() ->
                            enriching.mood().equals("running") && storing.mood().equals("running"));
            try (TopicReader enriched = new TopicReader(kafka, topics.enriched().name())) {
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers(0, 1000)));
            }
            assertThat(enrich.failure()).isNull();
            assertThat(sink.failure()).isNull();
        }
    }

    @Test
    void nothing_is_acknowledged_while_the_broker_is_dead_and_what_waits_is_bounded() throws Exception {
        // Given
        try (Publisher publisher = publisher(10_000)) {
            publisher.publish(record("before")).get(30, TimeUnit.SECONDS);
            broker.kill();

            // When
            CompletableFuture<RecordMetadata> waiting = publisher.publish(record("x".repeat(9_000)));

            // Then
            assertThatThrownBy(() -> publisher.publish(record("y".repeat(2_000))))
                    .isInstanceOf(Overloaded.class)
                    .hasMessageContaining("must be at most 10000");
            assertThat(publisher.bytesInFlight()).isBetween(9_000L, 10_000L);
            assertThat(waiting).isNotDone();
            broker = EmbeddedBroker.start(BrokerSettings.of(data));
            assertThat(waiting.get(60, TimeUnit.SECONDS).hasOffset()).isTrue();
            await().atMost(PATIENCE).until(() -> publisher.bytesInFlight() == 0 && publisher.available());
        }
    }

    @Test
    void a_loop_stops_in_time_while_the_broker_is_dead() throws Exception {
        RecordingObserver enriching = new RecordingObserver();
        LoopUnderTest enrich = LoopUnderTest.started(enrich(enriching), enriching);
        await().atMost(PATIENCE).until(() -> enriching.mood().equals("running"));
        broker.kill();
        await().atMost(PATIENCE).until(() -> enriching.mood().startsWith("waiting"));

        long start = System.nanoTime();
        enrich.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(enrich.failure()).isNull();
    }

    private ExactlyOnceLoop enrich(RecordingObserver observer) {
        BatchStep copy = batch -> batch.stream()
                .<Outcome>map(record -> new Forward(
                        new OutgoingRecord(topics.enriched().name(), record.key(), record.value(), record.headers())))
                .toList();
        LoopSettings settings = LoopSettings.of("enrich", topics.articles().name());
        return new ExactlyOnceLoop(
                kafka, settings, copy, LoopUnderTest.context(topics.rejected().name(), observer));
    }

    private StoreThenCommitLoop sink(RecordingObserver observer) {
        Store store = batch -> {
            batch.forEach(record ->
                    stored.add(record.value() == null ? "" : record.value().text()));
            return List.of();
        };
        LoopSettings settings = LoopSettings.of("sink", topics.enriched().name());
        return new StoreThenCommitLoop(
                kafka, settings, store, LoopUnderTest.context(topics.rejected().name(), observer));
    }

    private Publisher publisher(long maxBytesInFlight) {
        // By default a client that finds no broker may forget what it knew of the topic; then a record is refused at
        // once
        // instead of waiting, and which of the two happens is a matter of milliseconds.
        KafkaConnection remembering =
                new KafkaConnection(broker.bootstrapServers(), Map.of("metadata.recovery.strategy", "none"));
        return Publisher.open(remembering, "test", maxBytesInFlight, Duration.ofMillis(500), new SimpleMeterRegistry());
    }

    private List<CompletableFuture<RecordMetadata>> publish(Publisher publisher, int from, int to) {
        List<CompletableFuture<RecordMetadata>> acknowledgements = new ArrayList<>();
        numbers(from, to).forEach(value -> acknowledgements.add(publisher.publish(record(value))));
        return acknowledgements;
    }

    private OutgoingRecord record(String value) {
        return TestArticles.record(topics.articles().name(), value);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj("%06d"::formatted).toList();
    }
}
