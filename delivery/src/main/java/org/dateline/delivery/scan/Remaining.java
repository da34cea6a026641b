package org.dateline.delivery.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.AdminCalls;

/** What a consumer group has still to read. */
public final class Remaining {
    private final TopicScan scan;
    private final Admin admin;

    public Remaining(TopicScan scan, Admin admin) {
        this.scan = scan;
        this.admin = admin;
    }

    /** Where the group goes on in each partition of a topic: at the beginning where it has not committed. */
    public Map<TopicPartition, Long> committed(String group, String topic) {
        List<TopicPartition> partitions = scan.partitions(topic);
        Map<TopicPartition, Long> offsets = new HashMap<>(scan.beginnings(partitions));
        Map<TopicPartition, OffsetAndMetadata> known = AdminCalls.get(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                "ask how far group " + group + " is");
        known.forEach((partition, offset) -> {
            if (offset != null && offsets.containsKey(partition)) {
                offsets.merge(partition, offset.offset(), Math::max);
            }
        });
        return offsets;
    }

    /**
     * Records that the group has still to read, counted exactly up to a limit: offsets alone would count the marks of
     * transactions too.
     */
    public long count(String group, String topic, long limit) {
        Map<TopicPartition, Long> from = committed(group, topic);
        Map<TopicPartition, Long> ends = scan.ends(from.keySet());
        long offsets = from.entrySet().stream()
                .mapToLong(entry -> Math.max(0, ends.getOrDefault(entry.getKey(), 0L) - entry.getValue()))
                .sum();
        if (offsets == 0 || offsets > limit * 2) {
            return offsets;
        }
        from.keySet().removeIf(partition -> ends.getOrDefault(partition, 0L) <= from.getOrDefault(partition, 0L));
        long[] records = new long[1];
        scan.read(from, record -> ++records[0] < limit);
        return records[0];
    }
}
