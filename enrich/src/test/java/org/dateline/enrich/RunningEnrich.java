package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;

/** The service at work on topics of its own. */
final class RunningEnrich {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Health health = new Health();
    private final Topics topics;
    private final Producer<byte[], byte[]> producer;
    private final TopicReader enriched;
    private final TopicReader rejected;
    private final EnrichService service;
    private final Thread thread;

    RunningEnrich(KafkaUnderTest kafka) {
        topics = kafka.newTopics(3);
        producer = kafka.connection().producer("test");
        enriched = new TopicReader(kafka.connection(), topics.enriched().name());
        rejected = new TopicReader(kafka.connection(), topics.rejected().name());
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX",
                topics.articles().name().replace(".articles", ""),
                "DATELINE_PARTITIONS",
                "3",
                "ENRICH_THREADS",
                "2");
        service = EnrichService.start(Settings.of(EnrichService.NAME, environment), health, registry);
        thread = new Thread(service::run, "enrich-service");
        thread.start();
    }

    void send(@Nullable String key, byte @Nullable [] value, RecordHeader... headers) throws Exception {
        producer.send(new ProducerRecord<>(
                        topics.articles().name(),
                        null,
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        value,
                        List.of(headers)))
                .get();
    }

    void send(@Nullable String key, String value, RecordHeader... headers) throws Exception {
        send(key, value.getBytes(StandardCharsets.UTF_8), headers);
    }

    static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    List<IncomingRecord> awaitEnriched(int count) {
        return awaitRecords(enriched, count);
    }

    List<IncomingRecord> awaitRejected(int count) {
        return awaitRecords(rejected, count);
    }

    private static List<IncomingRecord> awaitRecords(TopicReader reader, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.all()).hasSize(count));
        return reader.all();
    }

    Counter counter(String name, String... tags) {
        return registry.counter(name, tags);
    }

    Topics topics() {
        return topics;
    }

    Health health() {
        return health;
    }

    void close() throws InterruptedException {
        service.stop();
        thread.join();
        service.close();
        enriched.close();
        rejected.close();
        producer.close();
    }
}
