package org.dateline.onebox.rejected;

import java.util.Set;
import java.util.function.Predicate;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.delivery.rejected.RejectedRecords;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.KafkaOptions;
import org.dateline.onebox.console.OpenKafka;

/** The rejected records of the Kafka that a command is about; what is not there fails in the command's words. */
final class RejectedScan implements AutoCloseable {
    private final TopicScan scan;
    private final RejectedRecords records;
    private final String topic;

    private RejectedScan(TopicScan scan, KafkaOptions kafka) {
        this.scan = scan;
        this.records = new RejectedRecords(scan, kafka.topics());
        this.topic = kafka.topics().rejected().name();
    }

    static RejectedScan open(KafkaOptions kafka) {
        return new RejectedScan(OpenKafka.scan(kafka.connection()), kafka);
    }

    /** Every record, partition by partition, oldest first. @throws CommandFailed when there is no such topic */
    void read(Predicate<RejectedRecord> keepGoing) {
        requireThere();
        records.read(keepGoing);
    }

    /** @throws CommandFailed when there is no such record (any more) */
    RejectedRecord find(RecordId id) {
        requireThere();
        return records.find(id)
                .orElseThrow(() -> CommandFailed.usage("ID is " + id + ": must be a record that " + topic
                        + " still holds; see dateline rejected list --all"));
    }

    /** The records that have been handed in again. */
    Set<RecordId> redriven() {
        return records.redriven();
    }

    RejectedRecords records() {
        return records;
    }

    private void requireThere() {
        if (!records.isThere()) {
            throw CommandFailed.usage("topic " + topic
                    + " is not there: must be created by the ingest service; is it running against this Kafka?");
        }
    }

    @Override
    public void close() {
        scan.close();
    }
}
