package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.loop.Store.Refusal;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreThenCommitLoopTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topics topics = KAFKA.newTopics(4);
    private final RecordingObserver observer = new RecordingObserver();
    private final Set<String> stored = ConcurrentHashMap.newKeySet();

    @Test
    void everything_is_stored_and_committed() throws Exception {
        publish(numbers(0, 1000));

        try (LoopUnderTest loop = started("first", this::keep)) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 1000);

            assertThat(stored).containsExactlyInAnyOrderElementsOf(numbers(0, 1000));
            assertThat(lag()).isZero();
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_store_that_is_away_is_waited_for_and_loses_nothing() throws Exception {
        // Given
        AtomicBoolean full = new AtomicBoolean(true);
        publish(numbers(0, 100));
        try (LoopUnderTest loop = started("first", batch -> {
            if (full.get()) {
                throw new StoreUnavailable("disk full: /out has 0 bytes left", new IOException("no space"));
            }
            return keep(batch);
        })) {
            await().atMost(PATIENCE).until(() -> observer.mood().equals("waiting: disk full: /out has 0 bytes left"));
            assertThat(observer.batches).isEmpty();
            assertThat(lag()).isEqualTo(100);

            // When
            full.set(false);

            // Then
            await().atMost(PATIENCE).until(() -> observer.records() >= 100 && lag() == 0);
            assertThat(stored).containsExactlyInAnyOrderElementsOf(numbers(0, 100));
            assertThat(observer.mood()).isEqualTo("running");
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_record_the_store_refuses_is_rejected_once_and_its_neighbours_are_kept() throws Exception {
        publish(numbers(0, 100));
        RejectedTopic rejectedTopic =
                LoopUnderTest.context(topics.rejected().name(), observer).rejectedTopic();

        try (LoopUnderTest loop = started("first", batch -> {
                    keep(batch);
                    return batch.stream()
                            .filter(record -> text(record).equals("000042"))
                            .map(record -> new Refusal(
                                    record, rejectedTopic.rejection(Reason.SCHEMA, "must not be 42", null, record)))
                            .toList();
                });
                TopicReader rejected =
                        new TopicReader(KAFKA.connection(), topics.rejected().name())) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 100);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rejected.values()).containsExactly("000042"));
            assertThat(observer.rejections).hasSize(1);
            assertThat(lag()).isZero();
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_record_that_makes_the_store_throw_is_found_and_rejected_as_internal() throws Exception {
        publish(numbers(0, 100));

        try (LoopUnderTest loop = started("first", batch -> {
                    if (batch.stream().anyMatch(record -> text(record).equals("000042"))) {
                        throw new IllegalArgumentException("a bug");
                    }
                    return keep(batch);
                });
                TopicReader rejected =
                        new TopicReader(KAFKA.connection(), topics.rejected().name())) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 100);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rejected.values()).containsExactly("000042"));
            assertThat(stored).hasSize(99).doesNotContain("000042");
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_store_is_told_of_every_partition_before_its_first_record() throws Exception {
        publish(numbers(0, 100));
        Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
        List<IncomingRecord> strangers = new CopyOnWriteArrayList<>();
        Store store = new Store() {
            @Override
            public List<Refusal> write(List<IncomingRecord> batch) {
                batch.stream()
                        .filter(record -> !assigned.contains(new TopicPartition(record.topic(), record.partition())))
                        .forEach(strangers::add);
                return List.of();
            }

            @Override
            public void assigned(java.util.Collection<TopicPartition> partitions) {
                assigned.addAll(partitions);
            }

            @Override
            public void released(java.util.Collection<TopicPartition> partitions) {
                assigned.removeAll(partitions);
            }
        };

        try (LoopUnderTest loop = started("first", store)) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 100);

            assertThat(assigned).hasSize(4);
            assertThat(loop.failure()).isNull();
        }
        assertThat(strangers).isEmpty();
        assertThat(assigned).isEmpty();
    }

    private List<Refusal> keep(List<IncomingRecord> batch) {
        batch.forEach(record -> stored.add(text(record)));
        return List.of();
    }

    private long lag() throws Exception {
        try (Admin admin = KAFKA.admin()) {
            Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
            admin.listConsumerGroupOffsets(group())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition, offset == null ? 0 : offset.offset()));
            Map<TopicPartition, OffsetSpec> all = new ConcurrentHashMap<>();
            IntStream.range(0, 4)
                    .forEach(i -> all.put(new TopicPartition(topics.enriched().name(), i), OffsetSpec.latest()));
            return admin.listOffsets(all).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    private String group() {
        return topics.enriched().name() + "-group";
    }

    private LoopUnderTest started(String instance, Store store) {
        LoopSettings settings =
                LoopSettings.of(group(), topics.enriched().name()).withInstance(instance);
        LoopContext context = LoopUnderTest.context(topics.rejected().name(), observer);
        return LoopUnderTest.started(new StoreThenCommitLoop(KAFKA.connection(), settings, store, context), observer);
    }

    private static String text(IncomingRecord record) {
        return record.value() == null ? "" : record.value().text();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj("%06d"::formatted).toList();
    }

    private void publish(List<String> values) throws Exception {
        TestArticles.publish(KAFKA.connection(), topics.enriched().name(), values);
    }
}
