package org.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.guarantees.GhostProducer;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.hanging.HangingCure;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected is read by no loop that could starve, and yet a transaction must not hang there. */
@Timeout(180)
class TransactionWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LONG_AGO = Duration.ofHours(1).toMillis();

    private final Path folder;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Topics topics = Topics.named("watched", 1);
    private EmbeddedBroker broker;
    private KafkaConnection kafka;

    TransactionWatchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(BrokerSettings.of(folder).withOverrides(GhostProducer.BROKER));
        kafka = KafkaConnection.to(broker.bootstrapServers());
        try (Admin admin = kafka.admin()) {
            OwnedTopics.ensure(admin, topics.rejected());
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    @SuppressWarnings("try") // the watch works by being open
    void what_hangs_on_the_topic_of_rejected_records_is_ended_and_those_behind_it_can_be_read() throws Exception {
        String rejected = topics.rejected().name();
        new GhostProducer(kafka, 990_001)
                .write(new TopicPartition(rejected, 0), "ghost", System.currentTimeMillis() - LONG_AGO);
        try (Producer<byte[], byte[]> producer = kafka.producer("test")) {
            producer.send(new ProducerRecord<>(rejected, "behind it".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        Health health = new Health();
        try (TopicReader reader = new TopicReader(kafka, rejected);
                TransactionWatch watch =
                        new TransactionWatch(kafka, "test", health, registry, why -> {}, topics.rejected())) {
            await().atMost(PATIENCE).until(() -> reader.values().contains("behind it"));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reader.values()).containsExactly("behind it"));
            assertThat(registry.counter(HangingCure.ENDED, "group", "test").count())
                    .isEqualTo(1);
            assertThat(health.ready().up()).isTrue();
        }
    }
}
