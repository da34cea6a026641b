package org.dateline.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PortionsTest {
    private static final TopicPartition FIRST = new TopicPartition("news.articles", 0);
    private static final TopicPartition SECOND = new TopicPartition("news.articles", 1);

    private final Portions portions = new Portions(100);

    @Test
    void as_a_rule_all_that_was_polled_is_one_portion() {
        assertThat(sizes(polled(60, 40))).containsExactly(100);
    }

    @Test
    void more_bytes_than_a_portion_may_have_are_cut_and_a_record_of_more_goes_alone() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int size : List.of(40, 40, 40, 500, 10)) {
            records.add(new ConsumerRecord<>(
                    FIRST.topic(),
                    0,
                    records.size(),
                    0L,
                    org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                    0,
                    size,
                    new byte[0],
                    new byte[size],
                    new org.apache.kafka.common.header.internals.RecordHeaders(),
                    Optional.empty()));
        }
        ConsumerRecords<byte[], byte[]> left =
                new ConsumerRecords<>(Map.of(FIRST, records), Map.of(FIRST, new OffsetAndMetadata(5)));

        List<Integer> sizes = new ArrayList<>();
        Portions bounded = new Portions(100, 100);
        while (!left.isEmpty()) {
            Portions.Cut cut = bounded.cut(left);
            sizes.add(cut.now().count());
            left = cut.later();
        }

        assertThat(sizes).containsExactly(2, 1, 1, 1);
    }

    @Test
    void after_a_batch_was_given_back_it_is_half_as_much_and_doubles_with_every_commit() {
        portions.givenBack(100);
        portions.givenBack(50);

        assertThat(sizes(polled(60, 40))).containsExactly(25, 50, 25);
    }

    @Test
    void it_never_shrinks_to_nothing() {
        for (int i = 0; i < 40; i++) {
            portions.givenBack(1);
        }

        assertThat(portions.cut(polled(60, 40)).now().count()).isEqualTo(16);
    }

    @Test
    void a_portion_that_ends_inside_a_partition_commits_up_to_its_next_record() {
        portions.givenBack(80);

        Portions.Cut cut = portions.cut(polled(60, 40));

        assertThat(cut.now().nextOffsets()).isEqualTo(Map.of(FIRST, new OffsetAndMetadata(40, Optional.empty(), "")));
        assertThat(cut.later().nextOffsets()).containsOnlyKeys(FIRST, SECOND);
    }

    @RepeatedTest(50)
    void portions_hold_every_record_once_each_partition_in_its_order_and_end_where_the_batch_ends(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        ConsumerRecords<byte[], byte[]> polled = polled(random.nextInt(80), random.nextInt(80));
        portions.givenBack(random.nextInt(100));

        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        ConsumerRecords<byte[], byte[]> rest = polled;
        while (!rest.isEmpty()) {
            Portions.Cut cut = portions.cut(rest);
            cut.now().records(FIRST).forEach(record -> first.add(record.offset()));
            cut.now().records(SECOND).forEach(record -> second.add(record.offset()));
            committed.putAll(cut.now().nextOffsets());
            portions.committed();
            rest = cut.later();
        }

        assertThat(first).isEqualTo(offsets(polled, FIRST));
        assertThat(second).isEqualTo(offsets(polled, SECOND));
        assertThat(committed).isEqualTo(polled.nextOffsets());
    }

    private List<Integer> sizes(ConsumerRecords<byte[], byte[]> polled) {
        List<Integer> sizes = new ArrayList<>();
        ConsumerRecords<byte[], byte[]> rest = polled;
        while (!rest.isEmpty()) {
            Portions.Cut cut = portions.cut(rest);
            sizes.add(cut.now().count());
            portions.committed();
            rest = cut.later();
        }
        return sizes;
    }

    private static List<Long> offsets(ConsumerRecords<byte[], byte[]> polled, TopicPartition partition) {
        return polled.records(partition).stream().map(ConsumerRecord::offset).toList();
    }

    /** The end of the second partition lies behind the mark of a transaction, as it does in life. */
    private static ConsumerRecords<byte[], byte[]> polled(int inFirst, int inSecond) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        if (inFirst > 0) {
            records.put(FIRST, records(FIRST, inFirst));
            ends.put(FIRST, new OffsetAndMetadata(inFirst));
        }
        if (inSecond > 0) {
            records.put(SECOND, records(SECOND, inSecond));
            ends.put(SECOND, new OffsetAndMetadata(inSecond + 1L));
        }
        return new ConsumerRecords<>(records, ends);
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition, int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int offset = 0; offset < count; offset++) {
            records.add(
                    new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]));
        }
        return records;
    }
}
