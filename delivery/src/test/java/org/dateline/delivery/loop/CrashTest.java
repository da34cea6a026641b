package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaPresence;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Processes of the exactly-once loop that vanish or stall, on real Kafka. */
class CrashTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int COUNT = 500;

    private final Topics topics = KAFKA.newTopics(4);
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void what_a_process_sent_and_did_not_commit_before_it_vanished_is_never_seen() throws Exception {
        // Given
        publish();
        CrashBeforeCommit crashing = new CrashBeforeCommit(KAFKA.connection(), settings("first"));
        try (LoopUnderTest first = started(crashing, "first")) {
            first.join();
            assertThat(first.failure()).isInstanceOf(Vanished.class);
        }

        // When
        try (LoopUnderTest second =
                        started(LoopClients.of(KAFKA.connection(), settings("second"), meters(), () -> {}), "second");
                TopicReader enriched =
                        new TopicReader(KAFKA.connection(), topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> observer.records() >= COUNT);

            // Then
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= COUNT);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers()));
            assertThat(second.failure()).isNull();
        } finally {
            crashing.bury();
        }
    }

    @Test
    void a_zombie_that_wakes_up_after_its_partitions_have_gone_to_another_cannot_commit() throws Exception {
        // Given a process that stalls in the middle of its first batch for longer than its group bears
        publish();
        KafkaConnection impatient =
                new KafkaConnection(KAFKA.bootstrapServers(), Map.of("max.poll.interval.ms", "6000"));
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        BatchStep stalling = batch -> {
            stalled.countDown();
            awaken(awake);
            return copy(batch);
        };
        RecordingObserver zombieObserver = new RecordingObserver();
        ExactlyOnceLoop zombie = new ExactlyOnceLoop(
                impatient,
                settings("zombie"),
                stalling,
                LoopUnderTest.context(topics.rejected().name(), zombieObserver));
        try (LoopUnderTest sleeping = LoopUnderTest.started(zombie, zombieObserver);
                TopicReader enriched =
                        new TopicReader(KAFKA.connection(), topics.enriched().name())) {
            stalled.await();
            try (LoopUnderTest successor =
                    started(LoopClients.of(impatient, settings("successor"), meters(), () -> {}), "successor")) {
                await().atMost(PATIENCE).until(() -> enriched.all().size() >= COUNT);

                // When
                awake.countDown();
                await().atMost(PATIENCE).until(() -> zombieObserver.mood().equals("running"));

                // Then
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers()));
                assertThat(zombieObserver.batches).isEmpty();
                assertThat(sleeping.failure()).isNull();
                assertThat(successor.failure()).isNull();
            }
        }
    }

    private static void awaken(CountDownLatch awake) {
        try {
            awake.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Outcome> copy(List<IncomingRecord> batch) {
        return batch.stream()
                .<Outcome>map(record -> new Forward(
                        new OutgoingRecord(topics.enriched().name(), record.key(), record.value(), record.headers())))
                .toList();
    }

    private LoopSettings settings(String instance) {
        return LoopSettings.of(
                        topics.articles().name() + "-group", topics.articles().name())
                .withInstance(instance)
                .withTransactionTimeout(Duration.ofSeconds(5));
    }

    private LoopUnderTest started(LoopClients clients, String instance) {
        LoopContext context = LoopUnderTest.context(topics.rejected().name(), observer);
        return LoopUnderTest.started(new ExactlyOnceLoop(clients, settings(instance), this::copy, context), observer);
    }

    private static SimpleMeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    private static List<String> numbers() {
        return IntStream.range(0, COUNT).mapToObj("%06d"::formatted).toList();
    }

    private void publish() throws Exception {
        TestArticles.publish(KAFKA.connection(), topics.articles().name(), numbers());
    }

    /** The process is gone: no code of ours runs after it. */
    private static final class Vanished extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Real clients; at the first commit all that was sent reaches the broker, and then the process is no more. */
    private static final class CrashBeforeCommit implements LoopClients {
        private final LoopClients real;
        private final AtomicBoolean gone = new AtomicBoolean();
        private final java.util.ArrayDeque<AutoCloseable> corpses = new java.util.ArrayDeque<>();

        CrashBeforeCommit(KafkaConnection kafka, LoopSettings settings) {
            real = LoopClients.of(kafka, settings, new SimpleMeterRegistry(), () -> {});
        }

        @Override
        public Client<Consumer<byte[], byte[]>> consumer() {
            return real.consumer();
        }

        @Override
        @SuppressWarnings("unchecked")
        public Client<Producer<byte[], byte[]>> transactionalProducer() {
            Client<Producer<byte[], byte[]>> opened = real.transactionalProducer();
            corpses.add(opened.client());
            Object doomed = Proxy.newProxyInstance(
                    Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("commitTransaction")) {
                            opened.client().flush();
                            gone.set(true);
                            throw new Vanished();
                        }
                        if (gone.get()) {
                            return null;
                        }
                        try {
                            return method.invoke(opened.client(), arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return new Client<>((Producer<byte[], byte[]>) doomed, opened.meters());
        }

        @Override
        public KafkaPresence presence() {
            return real.presence();
        }

        void bury() throws Exception {
            for (AutoCloseable corpse : corpses) {
                corpse.close();
            }
        }
    }
}
