package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.delivery.loop.LoopClientsOfMocks.PARTITION;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.delivery.loop.LoopObserver.BatchReport;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.record.OutgoingRecord;
import org.junit.jupiter.api.Test;

/** What the exactly-once loop does at each point where Kafka can say no, one point a test. */
class CrashPointsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoopClientsOfMocks kafka = new LoopClientsOfMocks("one", "two");
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void refused_at_the_start_of_the_producer_it_waits_and_opens_another() {
        kafka.prepareProducer().initTransactionException = new TimeoutException("nobody there");

        runUntilCommitted();

        assertThat(kafka.opened).hasSize(2);
        assertThat(kafka.opened.get(0).closed()).isTrue();
        assertThat(observer.moods).containsExactly("waiting: Kafka: nobody there", "running");
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void refused_in_the_middle_of_sending_it_aborts_and_sends_the_batch_again() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.sendException = new KafkaException("disconnected");
        producer.afterAbort = () -> producer.sendException = null;

        runUntilCommitted();

        assertThat(producer.aborts).hasValue(1);
        assertThat(kafka.opened).hasSize(1);
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void fenced_out_of_the_group_it_aborts_reads_again_and_does_not_call_that_an_outage() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation is over");
        producer.afterAbort = () -> producer.sendOffsetsToTransactionException = null;

        runUntilCommitted();

        assertThat(producer.aborts).hasValue(1);
        assertThat(observer.moods).containsExactly("running");
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void a_batch_that_was_given_back_is_committed_in_smaller_portions() {
        LoopClientsOfMocks many = new LoopClientsOfMocks(
                IntStream.range(0, 80).mapToObj(Integer::toString).toArray(String[]::new));
        Faulty producer = many.prepare(new Faulty());
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation is over");
        producer.afterAbort = () -> producer.sendOffsetsToTransactionException = null;

        try (LoopUnderTest loop = started(many)) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 80);
            assertThat(loop.failure()).isNull();
        }

        assertThat(observer.batches).extracting(BatchReport::records).containsExactly(40, 40);
        assertThat(many.committedValues()).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    void while_the_groups_offsets_are_not_to_be_had_it_stays_a_member_that_polls() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation is over");
        producer.afterAbort = () -> producer.sendOffsetsToTransactionException = null;
        kafka.unansweredOffsets.set(2);

        runUntilCommitted();

        assertThat(kafka.pollsWithoutOffsets).hasPositiveValue();
        assertThat(observer.moods).containsExactly("waiting: Kafka: the offsets are held by a transaction", "running");
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void a_poll_that_is_refused_while_it_waits_holds_nothing_back_for_ever() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation is over");
        producer.afterAbort = () -> {
            producer.sendOffsetsToTransactionException = null;
            kafka.consumer.setPollException(new KafkaException("disconnected"));
        };

        runUntilCommitted();

        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void what_a_rebalance_brings_while_it_waits_is_paused_too_and_goes_on_afterwards() {
        Faulty producer = kafka.prepare(new Faulty());
        List<Set<TopicPartition>> paused = new CopyOnWriteArrayList<>();
        producer.sendOffsetsToTransactionException = new CommitFailedException("the generation is over");
        producer.afterAbort = () -> {
            producer.sendOffsetsToTransactionException = null;
            kafka.consumer.schedulePollTask(() -> {
                kafka.consumer.rebalance(List.of());
                kafka.consumer.rebalance(List.of(PARTITION));
                paused.add(Set.copyOf(kafka.consumer.paused()));
            });
        };

        runUntilCommitted();

        assertThat(paused).containsExactly(Set.of(PARTITION));
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void a_fenced_producer_is_replaced() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.commitTransactionException = new ProducerFencedException("a newer one lives");
        producer.abortTransactionException = new ProducerFencedException("a newer one lives");

        runUntilCommitted();

        assertThat(kafka.opened).hasSize(2);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void a_commit_without_an_answer_is_asked_for_again_and_never_aborted() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.unansweredCommits.set(2);

        runUntilCommitted();

        assertThat(producer.aborts).hasValue(0);
        assertThat(producer.commits).hasValue(3);
        assertThat(kafka.opened).hasSize(1);
        assertThat(kafka.committedValues()).containsExactly("one", "two");
    }

    @Test
    void a_commit_that_is_never_answered_ends_the_producer_without_an_abort_or_an_orderly_close() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.unansweredCommits.set(Integer.MAX_VALUE);

        runUntilCommitted();

        assertThat(producer.aborts).hasValue(0);
        assertThat(producer.closeTimeouts).containsExactly(Duration.ZERO);
        assertThat(kafka.opened).hasSize(2);
        assertThat(kafka.opened.get(1).history()).hasSize(2);
    }

    @Test
    void after_a_commit_that_had_happened_without_an_answer_the_batch_is_not_sent_again() {
        Faulty producer = kafka.prepare(new Faulty());
        producer.unansweredCommits.set(Integer.MAX_VALUE);
        // The commit happened: that is what the group's offset says once the next producer has settled it.
        producer.onClose = () -> kafka.consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(2)));
        kafka.consumer.schedulePollTask(() -> {});

        try (LoopUnderTest loop = started()) {
            await().atMost(PATIENCE).until(() -> kafka.opened.size() == 2);
            await().atMost(PATIENCE).until(() -> observer.mood().equals("running"));

            assertThat(kafka.opened.get(1).history()).isEmpty();
            assertThat(observer.batches).isEmpty();
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void the_group_is_asked_for_its_generation_in_every_cycle() {
        Faulty producer = kafka.prepare(new Faulty());
        try (LoopUnderTest loop = started()) {
            await().atMost(PATIENCE).until(() -> observer.records() == 2);
            kafka.consumer.schedulePollTask(() -> kafka.arrives("three"));
            await().atMost(PATIENCE).until(() -> observer.records() == 3);

            assertThat(producer.groups).hasSize(2);
            assertThat(producer.groups.get(0)).isNotSameAs(producer.groups.get(1));
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_kafka_that_refuses_a_poll_is_waited_out() {
        kafka.consumer.setPollException(new KafkaException("not authorised yet"));

        runUntilCommitted();

        assertThat(observer.moods).containsExactly("waiting: Kafka: not authorised yet", "running");
    }

    private void runUntilCommitted() {
        try (LoopUnderTest loop = started()) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 2);
            assertThat(loop.failure()).isNull();
        }
        assertThat(observer.batches).hasSize(1);
    }

    private LoopUnderTest started() {
        return started(kafka);
    }

    private LoopUnderTest started(LoopClientsOfMocks kafka) {
        BatchStep copy = batch -> batch.stream()
                .<Outcome>map(record -> new Forward(
                        new OutgoingRecord("news.enriched", record.key(), record.value(), record.headers())))
                .toList();
        LoopSettings settings = LoopSettings.of("enrich", PARTITION.topic());
        LoopContext context = LoopUnderTest.context("news.rejected", observer);
        return LoopUnderTest.started(new ExactlyOnceLoop(kafka, settings, copy, context), observer);
    }

    /** A producer that counts what it is told, and does not answer some commits. */
    private static final class Faulty extends MockProducer<byte[], byte[]> {
        final AtomicInteger aborts = new AtomicInteger();
        final AtomicInteger commits = new AtomicInteger();
        final AtomicInteger unansweredCommits = new AtomicInteger();
        final List<Duration> closeTimeouts = new CopyOnWriteArrayList<>();
        final List<ConsumerGroupMetadata> groups = new CopyOnWriteArrayList<>();
        Runnable afterAbort = () -> {};
        Runnable onClose = () -> {};

        Faulty() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void abortTransaction() {
            aborts.incrementAndGet();
            super.abortTransaction();
            afterAbort.run();
        }

        @Override
        public void commitTransaction() {
            commits.incrementAndGet();
            if (unansweredCommits.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TimeoutException("no answer");
            }
            super.commitTransaction();
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            groups.add(group);
            super.sendOffsetsToTransaction(offsets, group);
        }

        @Override
        public void close(Duration timeout) {
            closeTimeouts.add(timeout);
            onClose.run();
            super.close(timeout);
        }
    }
}
