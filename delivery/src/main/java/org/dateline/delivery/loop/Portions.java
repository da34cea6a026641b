package org.dateline.delivery.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How much of what was polled is committed at a time. All of it, as a rule. After a batch was given back half as much:
 * where members come and go faster than a batch takes, as on a starved machine, large batches would be given back for
 * ever, and the group would stand still. Every commit doubles it again. Not thread-safe.
 */
final class Portions {
    /** So few are done in the time that any group needs to rebalance. */
    private static final int SMALLEST = 16;

    private final int largest;
    private final long mostBytes;
    private int size;

    Portions(int largest) {
        // What a batch leads to is held beside it, and may be as large again and more.
        this(largest, Runtime.getRuntime().maxMemory() / 16);
    }

    /** @param mostBytes in one portion; a record of more goes alone */
    Portions(int largest, long mostBytes) {
        this.largest = largest;
        this.mostBytes = mostBytes;
        this.size = largest;
    }

    /** @param records as many as were in the batch that does not count */
    void givenBack(int records) {
        size = Math.min(largest, Math.max(SMALLEST, records / 2));
    }

    void committed() {
        size = Math.min(largest, size * 2);
    }

    /** The next part of a batch, and the rest, which is empty at the end. Each partition stays in its order. */
    Cut cut(ConsumerRecords<byte[], byte[]> polled) {
        if (polled.count() <= size && bytes(polled) <= mostBytes) {
            return new Cut(polled, ConsumerRecords.empty());
        }
        Half now = new Half();
        Half later = new Half();
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            int fit = now.fitting(records, size, mostBytes);
            OffsetAndMetadata end = Objects.requireNonNull(polled.nextOffsets().get(partition), "next offset");
            if (fit == records.size()) {
                now.add(partition, records, end);
            } else {
                ConsumerRecord<byte[], byte[]> next = records.get(fit);
                now.add(
                        partition,
                        records.subList(0, fit),
                        new OffsetAndMetadata(next.offset(), next.leaderEpoch(), ""));
                later.add(partition, records.subList(fit, records.size()), end);
            }
        }
        return new Cut(now.records(), later.records());
    }

    private static long bytes(ConsumerRecords<byte[], byte[]> polled) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            bytes += bytes(record);
        }
        return bytes;
    }

    private static long bytes(ConsumerRecord<byte[], byte[]> record) {
        // -1 where there is none.
        return Math.max(0, record.serializedKeySize()) + (long) Math.max(0, record.serializedValueSize());
    }

    /** @param now to be committed next */
    record Cut(ConsumerRecords<byte[], byte[]> now, ConsumerRecords<byte[], byte[]> later) {}

    private static final class Half {
        private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        private int count;
        private long bytes;
        private boolean full;

        /** How many of these fit in after what is in it already. */
        int fitting(List<ConsumerRecord<byte[], byte[]>> some, int mostRecords, long mostBytes) {
            int fit = 0;
            while (fit < some.size() && !full) {
                long next = Portions.bytes(some.get(fit));
                full = count + fit >= mostRecords || (count + fit > 0 && bytes + next > mostBytes);
                if (!full) {
                    bytes += next;
                    fit++;
                }
            }
            return fit;
        }

        void add(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> some, OffsetAndMetadata end) {
            if (!some.isEmpty()) {
                records.put(partition, new ArrayList<>(some));
                ends.put(partition, end);
                count += some.size();
            }
        }

        ConsumerRecords<byte[], byte[]> records() {
            return new ConsumerRecords<>(records, ends);
        }
    }
}
