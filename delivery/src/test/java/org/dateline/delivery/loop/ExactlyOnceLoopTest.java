package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.loop.Outcome.Drop;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.loop.Outcome.Reject;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExactlyOnceLoopTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topics topics = KAFKA.newTopics(4);
    private final RecordingObserver observer = new RecordingObserver();

    @Test
    void every_record_is_forwarded_once_and_in_the_order_of_its_partition() throws Exception {
        // Given
        publish(numbers(0, 1000));

        // When
        try (LoopUnderTest loop = started(this::copy);
                TopicReader enriched = reader(topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 1000);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers(0, 1000)));
            assertThat(byKey(enriched.all(), "key-3")).isSorted().hasSize(100);
            assertThat(observer.records()).isEqualTo(1000);
            assertThat(observer.mood()).isEqualTo("running");
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_record_that_cannot_be_handled_is_rejected_once_with_its_bytes_and_its_neighbours_go_on() throws Exception {
        publish(numbers(0, 100));

        try (LoopUnderTest loop = started(batch -> batch.stream()
                        .map(record -> text(record).equals("000042") ? reject(record) : forward(record))
                        .toList());
                TopicReader enriched = reader(topics.enriched().name());
                TopicReader rejected = reader(topics.rejected().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 99);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(enriched.values())
                            .doesNotContain("000042")
                            .hasSize(99));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rejected.values()).containsExactly("000042"));
            IncomingRecord poison = rejected.all().get(0);
            Rejection rejection = RejectedTopic.read(poison.headers());
            assertThat(poison.keyText()).isEqualTo("key-2");
            assertThat(rejection.reason()).isEqualTo(Reason.SCHEMA);
            assertThat(rejection.origin().topic()).isEqualTo(topics.articles().name());
            assertThat(observer.rejections).containsExactly(rejection);
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_record_that_makes_the_step_throw_is_found_and_rejected_as_internal() throws Exception {
        publish(numbers(0, 500));

        try (LoopUnderTest loop = started(batch -> {
                    if (batch.stream().map(this::text).anyMatch(List.of("000007", "000333")::contains)) {
                        throw new IllegalStateException("a bug, with an article's text");
                    }
                    return copy(batch);
                });
                TopicReader enriched = reader(topics.enriched().name());
                TopicReader rejected = reader(topics.rejected().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 498);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rejected.values()).containsExactlyInAnyOrder("000007", "000333"));
            assertThat(observer.rejections).allSatisfy(rejection -> {
                assertThat(rejection.reason()).isEqualTo(Reason.INTERNAL);
                assertThat(rejection.message())
                        .contains("IllegalStateException")
                        .doesNotContain("text");
            });
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_record_too_large_to_go_on_is_rejected() throws Exception {
        publish(List.of("small", "large", "small too"));
        byte[] tooLarge = new byte[RecordLimits.MAX_RECORD_BYTES + 1];

        try (LoopUnderTest loop = started(batch -> batch.stream()
                        .map(record -> text(record).equals("large") ? forward(tooLarge) : forward(record))
                        .toList());
                TopicReader enriched = reader(topics.enriched().name());
                TopicReader rejected = reader(topics.rejected().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 2);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rejected.values()).containsExactly("large"));
            assertThat(observer.rejections).extracting(Rejection::reason).containsExactly(Reason.TOO_LARGE);
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void what_another_producer_sent_and_took_back_is_never_handled() throws Exception {
        try (Producer<byte[], byte[]> producer = KAFKA.connection().transactionalProducer("other")) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(
                    TestArticles.record(topics.articles().name(), "taken back").toProducerRecord());
            producer.flush();
            producer.abortTransaction();
        }
        publish(numbers(0, 10));

        try (LoopUnderTest loop = started(this::copy);
                TopicReader enriched = reader(topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 10);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers(0, 10)));
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_dropped_record_leads_to_nothing_and_is_counted() throws Exception {
        publish(numbers(0, 10));

        try (LoopUnderTest loop = started(batch -> batch.stream()
                .map(record -> text(record).equals("000005") ? new Drop("duplicate") : forward(record))
                .toList())) {
            await().atMost(PATIENCE).until(() -> observer.records() == 10);

            assertThat(observer.batches.stream()
                            .mapToInt(LoopObserver.BatchReport::dropped)
                            .sum())
                    .isEqualTo(1);
            assertThat(loop.failure()).isNull();
        }
    }

    @Test
    void a_stop_in_the_middle_and_another_instance_after_it_lose_and_repeat_nothing() throws Exception {
        publish(numbers(0, 2000));
        LoopSettings settings = settings().withMaxPollRecords(100);
        try (LoopUnderTest first = started(settings, this::copy)) {
            await().atMost(PATIENCE).until(() -> observer.records() >= 300);
            assertThat(first.failure()).isNull();
        }

        try (LoopUnderTest second = started(settings.withInstance("second"), this::copy);
                TopicReader enriched = reader(topics.enriched().name())) {
            await().atMost(PATIENCE).until(() -> enriched.all().size() >= 2000);

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers(0, 2000)));
            assertThat(second.failure()).isNull();
        }
    }

    @Test
    void instances_that_come_and_go_lose_and_repeat_nothing() throws Exception {
        int count = 6000;
        LoopSettings settings = settings().withMaxPollRecords(50);
        try (TopicReader enriched = reader(topics.enriched().name());
                LoopUnderTest steady = started(settings, this::copy)) {
            publish(numbers(0, count / 2));
            for (int i = 0; i < 3; i++) {
                AtomicInteger before = new AtomicInteger(observer.records());
                try (LoopUnderTest passing = started(settings.withInstance("passing-" + i), this::copy)) {
                    publish(numbers(count / 2 + i * count / 6, count / 2 + (i + 1) * count / 6));
                    await().atMost(PATIENCE).until(() -> observer.records() > before.get());
                    assertThat(passing.failure()).isNull();
                }
            }

            await().atMost(PATIENCE).until(() -> enriched.all().size() >= count);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(enriched.values()).containsExactlyInAnyOrderElementsOf(numbers(0, count)));
            assertThat(steady.failure()).isNull();
        }
    }

    @Test
    void a_step_that_forgets_a_record_ends_the_loop_before_anything_is_committed() throws Exception {
        publish(numbers(0, 10));

        try (LoopUnderTest loop = started(batch -> List.of())) {
            loop.join();

            assertThat(loop.failure()).isInstanceOf(IllegalStateException.class).hasMessageContaining("0 outcomes for");
            assertThat(observer.mood()).startsWith("dead");
            assertThat(observer.batches).isEmpty();
        }
    }

    private LoopSettings settings() {
        return LoopSettings.of(
                        topics.articles().name() + "-group", topics.articles().name())
                .withInstance("first");
    }

    private LoopUnderTest started(BatchStep step) {
        return started(settings(), step);
    }

    private LoopUnderTest started(LoopSettings settings, BatchStep step) {
        LoopContext context = LoopUnderTest.context(topics.rejected().name(), observer);
        return LoopUnderTest.started(new ExactlyOnceLoop(KAFKA.connection(), settings, step, context), observer);
    }

    private List<Outcome> copy(List<IncomingRecord> batch) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        batch.forEach(record -> outcomes.add(forward(record)));
        return outcomes;
    }

    private Outcome forward(IncomingRecord record) {
        return new Forward(
                new OutgoingRecord(topics.enriched().name(), record.key(), record.value(), record.headers()));
    }

    private Outcome forward(byte[] value) {
        return new Forward(OutgoingRecord.of(topics.enriched().name(), "large", value, MessageHeaders.NONE));
    }

    private Outcome reject(IncomingRecord record) {
        RejectedTopic rejectedTopic =
                LoopUnderTest.context(topics.rejected().name(), observer).rejectedTopic();
        return new Reject(rejectedTopic.rejection(Reason.SCHEMA, "must not be 42", "number", record));
    }

    private String text(IncomingRecord record) {
        return record.value() == null ? "" : record.value().text();
    }

    private List<String> byKey(List<IncomingRecord> records, String key) {
        return records.stream()
                .filter(record -> key.equals(record.keyText()))
                .map(this::text)
                .toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj("%06d"::formatted).toList();
    }

    private void publish(List<String> values) throws Exception {
        TestArticles.publish(KAFKA.connection(), topics.articles().name(), values);
    }

    private TopicReader reader(String topic) {
        return new TopicReader(KAFKA.connection(), topic);
    }
}
