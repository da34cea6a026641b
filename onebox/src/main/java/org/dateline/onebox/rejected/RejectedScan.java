package org.dateline.onebox.rejected;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.TopicScan;

/** Reads the rejected topic, and beside it which of its records have been handed in again. */
final class RejectedScan implements AutoCloseable {
    private final TopicScan scan;
    private final String topic;
    private final RedrivenTopic redrivenTopic;

    private RejectedScan(TopicScan scan, Topics topics) {
        this.scan = scan;
        this.topic = topics.rejected().name();
        this.redrivenTopic = RedrivenTopic.beside(topics);
    }

    static RejectedScan open(KafkaOptions kafka) {
        return new RejectedScan(TopicScan.open(kafka.connection()), kafka.topics());
    }

    /** Every record, partition by partition, oldest first. */
    void read(Predicate<RejectedRecord> keepGoing) {
        List<TopicPartition> partitions = scan.partitions(topic);
        requireThere(!partitions.isEmpty());
        scan.read(scan.beginnings(partitions), received -> keepGoing.test(RejectedRecord.of(received)));
    }

    /** @throws CommandFailed when there is no such record (any more) */
    RejectedRecord find(RecordId id) {
        TopicPartition partition = new TopicPartition(topic, id.partition());
        requireThere(!scan.partitions(topic).isEmpty());
        RejectedRecord[] found = new RejectedRecord[1];
        if (scan.partitions(topic).contains(partition)
                && id.offset() >= scan.beginnings(List.of(partition)).getOrDefault(partition, 0L)) {
            scan.read(Map.of(partition, id.offset()), received -> {
                RejectedRecord first = RejectedRecord.of(received);
                if (first.id().equals(id)) {
                    found[0] = first;
                }
                return false;
            });
        }
        if (found[0] == null) {
            throw CommandFailed.usage("ID is " + id + ": must be a record that " + topic
                    + " still holds; see dateline rejected list --all");
        }
        return found[0];
    }

    /** The records that have been handed in again. */
    Set<RecordId> redriven() {
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

    private void requireThere(boolean there) {
        if (!there) {
            throw CommandFailed.usage("topic " + topic
                    + " is not there: must be created by the ingest service; is it running against this Kafka?");
        }
    }

    @Override
    public void close() {
        scan.close();
    }
}
