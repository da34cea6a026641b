package org.dateline.reader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static TopicRecord record(int number) {
        return new TopicRecord(number % 3, number, "urn:" + number % 7 * 3 + number % 3, null);
    }

    @Test
    void the_records_of_an_article_are_taken_in_their_order_over_batches_large_and_small() {
        Map<String, List<Long>> seen = new ConcurrentHashMap<>();
        int taken = 0;
        try (Lanes lanes = new Lanes()) {
            for (int batch = 0; batch < 50; batch++) {
                int more = batch % 2 == 0 ? 40 : 400;
                lanes.start(
                        IntStream.range(taken, taken + more)
                                .mapToObj(LanesTest::record)
                                .toList(),
                        each -> each.forEach(record -> seen.computeIfAbsent(
                                        record.uri(), uri -> Collections.synchronizedList(new ArrayList<>()))
                                .add(record.offset())));
                taken += more;
            }
        }

        assertThat(seen.values().stream().mapToInt(List::size).sum()).isEqualTo(taken);
        assertThat(seen.values()).allSatisfy(offsets -> assertThat(offsets).isSorted());
    }

    @Test
    void a_batch_is_read_while_the_one_before_is_written() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (Lanes lanes = new Lanes()) {
            lanes.start(List.of(record(1)), each -> {
                await(read);
                written.countDown();
            });
            read.countDown();

            assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void what_a_batch_throws_is_thrown_once_all_of_it_has_come_to_rest() {
        try (Lanes lanes = new Lanes()) {
            lanes.start(List.of(record(1), record(2)), each -> {
                throw new IllegalStateException("disk full");
            });

            assertThatThrownBy(lanes::finish).hasMessage("disk full");
            lanes.finish();
        }
    }

    @Test
    void what_the_machine_cannot_do_stays_an_error() {
        try (Lanes lanes = new Lanes()) {
            lanes.start(List.of(record(1)), each -> {
                throw new OutOfMemoryError("as the test wants it");
            });

            assertThatThrownBy(lanes::finish).isInstanceOf(OutOfMemoryError.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
