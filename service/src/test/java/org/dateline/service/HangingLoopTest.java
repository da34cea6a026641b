package org.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.loop.ExactlyOnceLoop;
import org.dateline.delivery.loop.Loop;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.delivery.loop.LoopSettings;
import org.dateline.delivery.loop.Outcome;
import org.dateline.delivery.loop.Store;
import org.dateline.delivery.loop.StoreThenCommitLoop;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Health.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A loop that is stopped in its tracks says nothing; health does. */
@Timeout(120)
class HangingLoopTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topics topics = KAFKA.newTopics(1);
    private final AtomicLong nanos = new AtomicLong();
    private final Health health = new Health(nanos::get);
    private final ServiceLoop service =
            new ServiceLoop("enrich", KAFKA.connection(), health, new SimpleMeterRegistry());
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void a_step_that_hangs_makes_it_not_ready_and_then_not_live_until_it_goes_on() throws Exception {
        hangs(new ExactlyOnceLoop(KAFKA.connection(), settings(), this::hang, context()));
    }

    @Test
    void a_store_that_hangs_makes_it_not_ready_and_then_not_live_until_it_goes_on() throws Exception {
        Store store = new Store() {
            @Override
            public List<Refusal> write(List<IncomingRecord> batch) {
                hang(batch);
                return List.of();
            }

            @Override
            public void assigned(java.util.Collection<TopicPartition> partitions) {}

            @Override
            public void released(java.util.Collection<TopicPartition> partitions) {}
        };

        hangs(new StoreThenCommitLoop(KAFKA.connection(), settings(), store, context()));
    }

    @Test
    void a_watch_over_kafka_that_hangs_is_missed_too() {
        LoopObserver observer = context().observer();
        observer.watched();
        observer.beat();
        nanos.addAndGet(Duration.ofSeconds(25).toNanos());
        assertThat(complaintOf("kafka-watch")).isEqualTo(State.FAILING);

        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        assertThat(health.live().up()).isFalse();
        assertThat(complaintOf("kafka-watch")).isEqualTo(State.DEAD);
    }

    private void hangs(Loop loop) throws Exception {
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("test")) {
            producer.send(new ProducerRecord<>(topics.articles().name(), new byte[] {1}))
                    .get();
        }
        Thread thread = new Thread(() -> service.run(loop));
        thread.start();
        inside.await();

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(complaintOf("enrich")).isEqualTo(State.FAILING);
        assertThat(health.ready().up()).isFalse();

        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(complaintOf("enrich")).isEqualTo(State.DEAD);
        assertThat(health.live().up()).isFalse();

        released.countDown();
        await().atMost(PATIENCE).until(() -> health.ready().up());
        service.stop();
        thread.join();
    }

    private List<Outcome> hang(List<IncomingRecord> batch) {
        inside.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return batch.stream().<Outcome>map(record -> new Outcome.Drop("test")).toList();
    }

    private State complaintOf(String loop) {
        Health.Component component = health.live().components().get(loop);
        return component == null ? State.OK : component.state();
    }

    private LoopContext context() {
        return service.context(
                new RejectedTopic(topics.rejected().name(), "enrich", Clock.systemUTC()), LoopObserver.NONE);
    }

    private LoopSettings settings() {
        return LoopSettings.of(
                topics.articles().name() + "-group", topics.articles().name());
    }
}
