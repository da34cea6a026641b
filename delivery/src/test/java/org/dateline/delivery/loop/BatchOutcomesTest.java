package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.loop.Outcome.Drop;
import org.dateline.delivery.loop.Outcome.Reject;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.rejected.RejectedTopic;
import org.junit.jupiter.api.Test;

class BatchOutcomesTest {
    private final RejectedTopic rejectedTopic = new RejectedTopic("news.rejected", "enrich", Clock.systemUTC());

    @Test
    void a_record_that_makes_the_step_throw_is_found_in_few_calls() {
        AtomicInteger calls = new AtomicInteger();
        BatchOutcomes outcomes = outcomes(batch -> {
            calls.incrementAndGet();
            if (batch.stream().anyMatch(record -> record.offset() == 1234)) {
                throw new IllegalStateException("a bug");
            }
            return dropped(batch);
        });

        List<Outcome> found = outcomes.of(batch(2000));

        assertThat(found).hasSize(2000);
        assertThat(IntStream.range(0, 2000).filter(i -> found.get(i) instanceof Reject))
                .containsExactly(1234);
        assertThat(calls).hasValueLessThan(30);
    }

    @Test
    void a_step_that_throws_since_it_is_interrupted_has_nothing_rejected() {
        BatchOutcomes outcomes = outcomes(batch -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("gave up waiting for a worker");
        });

        assertThatThrownBy(() -> outcomes.of(batch(3))).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private BatchOutcomes outcomes(BatchStep step) {
        return new BatchOutcomes(step, rejectedTopic, new StopSignal());
    }

    private static List<Outcome> dropped(List<IncomingRecord> batch) {
        return batch.stream().<Outcome>map(record -> new Drop("test")).toList();
    }

    private static List<IncomingRecord> batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(
                        i -> new IncomingRecord("news.articles", 0, i, 0, null, Bytes.ofText("x"), MessageHeaders.NONE))
                .toList();
    }
}
