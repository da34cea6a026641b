package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.guarantees.GhostProducer;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.hanging.HangingCure;
import org.dateline.delivery.hanging.HangingTransactions;
import org.dateline.delivery.hanging.HangingTransactions.Found;
import org.dateline.delivery.hanging.OpenTransaction;
import org.dateline.delivery.kafka.AdminCalls;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that a log holds open: those that nobody will end, and those of the living. */
class HangingTransactionCureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONG_AGO = 60_000;
    private static final AtomicInteger PIPELINES = new AtomicInteger();

    private static EmbeddedBroker broker;
    private static KafkaConnection kafka;

    private final Topics topics = Topics.named("hanging" + PIPELINES.incrementAndGet(), 1);
    private final String group = topics.articles().name() + "-group";
    private final TopicPartition articles = new TopicPartition(topics.articles().name(), 0);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RecordingObserver observer = new RecordingObserver();

    @BeforeAll
    static void startBroker(@TempDir Path dir) {
        broker = EmbeddedBroker.start(BrokerSettings.of(dir).withOverrides(GhostProducer.BROKER));
        kafka = KafkaConnection.to(broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void createTopics() {
        try (Admin admin = kafka.admin()) {
            OwnedTopics.ensure(admin, topics.articles(), topics.enriched(), topics.rejected());
        }
    }

    @Test
    void a_loop_whose_offsets_hang_in_a_transaction_that_no_coordinator_knows_ends_it_and_goes_on() throws Exception {
        TestArticles.publish(kafka, articles.topic(), List.of("one", "two"));
        new GhostProducer(kafka, 990_001).commit(group, articles, 1);

        try (LoopUnderTest loop = started();
                TopicReader enriched = new TopicReader(kafka, topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() == 2);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(enriched.values()).containsExactly("one", "two"));
            assertThat(ended()).isEqualTo(1);
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_loop_whose_topic_hangs_ends_that_and_goes_on_without_what_never_counted() throws Exception {
        new GhostProducer(kafka, 990_002).write(articles, "ghost", System.currentTimeMillis() - LONG_AGO);
        TestArticles.publish(kafka, articles.topic(), List.of("one"));

        try (LoopUnderTest loop = started();
                TopicReader enriched = new TopicReader(kafka, topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() == 1);

            assertThat(enriched.values()).containsExactly("one");
            assertThat(ended()).isEqualTo(1);
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void what_the_coordinator_has_ended_hangs() {
        try (Producer<byte[], byte[]> producer = transactional("ended", Duration.ofSeconds(1));
                Admin admin = kafka.admin()) {
            long id = inTransaction(producer, admin);
            producer.commitTransaction();
            await("its marker is written").atMost(PATIENCE).until(() -> open(admin) == 0);
            new GhostProducer(broker.bootstrapServers(), id, (short) 1)
                    .write(articles, "late", System.currentTimeMillis());

            List<OpenTransaction> found = await("it is older than its timeout")
                    .atMost(PATIENCE)
                    .until(() -> find(admin).certain(), certain -> !certain.isEmpty());

            assertThat(found).extracting(OpenTransaction::producerId).containsExactly(id);
            HangingTransactions.end(admin, found.get(0));
            assertThat(find(admin).certain()).isEmpty();
        }
    }

    @Test
    void an_open_transaction_of_a_living_producer_is_left_alone_on_the_topic_and_in_the_offsets() {
        try (Producer<byte[], byte[]> producer = transactional("living", Duration.ofMinutes(1));
                Admin admin = kafka.admin()) {
            inTransaction(producer, admin);

            Found found = find(admin);

            assertThat(found.certain()).isEmpty();
            assertThat(found.doubtful()).isEmpty();
            producer.commitTransaction();
        }
    }

    /** The race: what the first look finds may be over and begun anew before the second. */
    @Test
    void what_ends_between_the_two_looks_is_left_alone() {
        GhostProducer ghost = new GhostProducer(kafka, 990_003);
        ghost.write(articles, "ghost", System.currentTimeMillis() - LONG_AGO);
        try (Admin admin = kafka.admin()) {
            OpenTransaction first = find(admin).certain().get(0);
            GhostProducer next = new GhostProducer(ghost.bootstrapServers(), ghost.producerId(), (short) 1);

            Found found = HangingTransactions.find(admin, List.of(group), List.of(articles.topic()), () -> {
                HangingTransactions.end(admin, first);
                next.write(articles, "another", System.currentTimeMillis() - LONG_AGO);
            });

            assertThat(found.certain()).isEmpty();
            assertThat(find(admin).certain()).hasSize(1);
        }
    }

    /** Returns the producer's id. */
    private long inTransaction(Producer<byte[], byte[]> producer, Admin admin) {
        producer.initTransactions();
        producer.beginTransaction();
        var unused = producer.send(
                new ProducerRecord<>(articles.topic(), 0, System.currentTimeMillis() - LONG_AGO, null, new byte[] {1}));
        try (Consumer<byte[], byte[]> consumer = kafka.member("test", group, 1)) {
            producer.sendOffsetsToTransaction(Map.of(articles, new OffsetAndMetadata(0)), consumer.groupMetadata());
        }
        producer.flush();
        return AdminCalls.get(
                        admin.describeProducers(List.of(articles)).partitionResult(articles), "describe producers")
                .activeProducers()
                .get(0)
                .producerId();
    }

    private Producer<byte[], byte[]> transactional(String name, Duration timeout) {
        return new KafkaConnection(
                        kafka.bootstrapServers(), Map.of("transaction.timeout.ms", Long.toString(timeout.toMillis())))
                .transactionalProducer(name + topics.articles().name());
    }

    private Found find(Admin admin) {
        return HangingTransactions.find(admin, List.of(group), List.of(articles.topic()), () -> {});
    }

    private long open(Admin admin) {
        return AdminCalls.get(
                        admin.describeProducers(List.of(articles)).partitionResult(articles), "describe producers")
                .activeProducers()
                .stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .count();
    }

    private LoopUnderTest started() {
        BatchStep copy = batch -> batch.stream()
                .<Outcome>map(record -> new Forward(
                        new OutgoingRecord(topics.enriched().name(), record.key(), record.value(), record.headers())))
                .toList();
        LoopSettings settings = LoopSettings.of(group, articles.topic()).withTransactionTimeout(Duration.ofSeconds(2));
        RejectedTopic rejected = new RejectedTopic(topics.rejected().name(), "enrich", Clock.systemUTC());
        return LoopUnderTest.started(
                new ExactlyOnceLoop(kafka, settings, copy, new LoopContext(rejected, observer, meters)), observer);
    }

    private double ended() {
        return meters.counter(HangingCure.ENDED, "group", group).count();
    }
}
