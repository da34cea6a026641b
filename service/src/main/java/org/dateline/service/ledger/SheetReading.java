package org.dateline.service.ledger;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Topics;

/** Reads from Kafka what is on its way. As thread-safe as the scan, which is not. */
public final class SheetReading {
    private static final long MINUTE = 60_000;

    private final TopicScan scan;
    private final Remaining remaining;
    private final Topics topics;
    private final Groups groups;
    private final long exact;

    /**
     * Asks nothing yet; the scan and the admin stay the caller's.
     *
     * @param exact up to so many records are counted one by one; beyond, by their offsets, which count the marks of
     *     transactions too
     */
    public SheetReading(TopicScan scan, Admin admin, Topics topics, Groups groups, long exact) {
        this.scan = scan;
        this.remaining = new Remaining(scan, admin);
        this.topics = topics;
        this.groups = groups;
        this.exact = exact;
    }

    /** Whether the pipeline has ever run on this Kafka. */
    public boolean hasTopics() {
        return !scan.partitions(topics.articles().name()).isEmpty();
    }

    /** Records of the articles' topic that enrich has not committed. */
    public long waitingForEnrich() {
        return remaining.count(groups.enrich(), topics.articles().name(), exact);
    }

    /** Records of the enriched topic that the sinks have not committed. */
    public long waitingForSink() {
        return remaining.count(groups.sink(), topics.enriched().name(), exact);
    }

    /** Records that the rejected topic holds. */
    public long rejected() {
        List<TopicPartition> partitions = scan.partitions(topics.rejected().name());
        return partitions.isEmpty() ? 0 : counted(scan.beginnings(partitions), partitions);
    }

    /** Articles that ingest holds back: keys of a compacted topic whose newest record has a value. */
    public long held() {
        List<TopicPartition> partitions = scan.partitions(topics.held().name());
        Set<ByteBuffer> keys = new HashSet<>();
        if (!partitions.isEmpty()) {
            scan.read(scan.beginnings(partitions), record -> {
                if (record.key() != null && record.value() != null) {
                    keys.add(ByteBuffer.wrap(record.key()));
                } else if (record.key() != null) {
                    keys.remove(ByteBuffer.wrap(record.key()));
                }
                return true;
            });
        }
        return keys.size();
    }

    /** Records that came onto the articles' topic in the last minute. */
    public long articlesInLastMinute() {
        return lastMinute(topics.articles().name());
    }

    /** Records that came onto the enriched topic in the last minute. */
    public long enrichedInLastMinute() {
        return lastMinute(topics.enriched().name());
    }

    private long lastMinute(String topic) {
        List<TopicPartition> partitions = scan.partitions(topic);
        return partitions.isEmpty()
                ? 0
                : counted(scan.since(partitions, System.currentTimeMillis() - MINUTE), partitions);
    }

    private long counted(Map<TopicPartition, Long> from, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = scan.ends(partitions);
        long offsets = 0;
        for (TopicPartition partition : partitions) {
            offsets += ends.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L);
        }
        if (offsets == 0 || offsets > exact) {
            return offsets;
        }
        long[] records = new long[1];
        scan.read(from, record -> ++records[0] > 0);
        return records[0];
    }
}
