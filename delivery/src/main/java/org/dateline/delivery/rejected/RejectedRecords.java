package org.dateline.delivery.rejected;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;

/** What the rejected topic holds, and which of it has been handed in again. As thread-safe as the scan, which is not. */
public final class RejectedRecords {
    private final TopicScan scan;
    private final String topic;
    private final RedrivenTopic redrivenTopic;

    /** @param scan read with, and not closed */
    public RejectedRecords(TopicScan scan, Topics topics) {
        this.scan = scan;
        this.topic = topics.rejected().name();
        this.redrivenTopic = RedrivenTopic.beside(topics);
    }

    /** Whether there is such a topic. */
    public boolean isThere() {
        return !scan.partitions(topic).isEmpty();
    }

    /** Every record, partition by partition, oldest first; nothing where there is no such topic. */
    public void read(Predicate<RejectedRecord> keepGoing) {
        List<TopicPartition> partitions = scan.partitions(topic);
        if (!partitions.isEmpty()) {
            scan.read(scan.beginnings(partitions), received -> keepGoing.test(RejectedRecord.of(received)));
        }
    }

    /** The record, or empty when there is none of that id (any more). */
    public Optional<RejectedRecord> find(RecordId id) {
        TopicPartition partition = new TopicPartition(topic, id.partition());
        if (!scan.partitions(topic).contains(partition)
                || id.offset() < scan.beginnings(List.of(partition)).getOrDefault(partition, 0L)) {
            return Optional.empty();
        }
        RejectedRecord[] found = new RejectedRecord[1];
        scan.read(Map.of(partition, id.offset()), received -> {
            RejectedRecord first = RejectedRecord.of(received);
            if (first.id().equals(id)) {
                found[0] = first;
            }
            return false;
        });
        return Optional.ofNullable(found[0]);
    }

    /** The records that have been handed in again. */
    public Set<RecordId> redriven() {
        Set<RecordId> ids = new HashSet<>();
        Topic marks = redrivenTopic.topic();
        List<TopicPartition> partitions = scan.partitions(marks.name());
        if (!partitions.isEmpty()) {
            scan.read(scan.beginnings(partitions), mark -> {
                redrivenTopic.id(mark.key()).ifPresent(ids::add);
                return true;
            });
        }
        return ids;
    }
}
