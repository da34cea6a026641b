package org.dateline.reader.desk;

import java.util.Optional;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;

/** What whoever looks after a pipeline sees and does. Thread-safe; looking never waits for anybody. */
public interface Desk {
    /** The pipeline as it was at the last look, seconds ago. */
    DeskView view();

    /** Rejected records, newest first. */
    RejectedPage rejected(RejectedQuestion question);

    /**
     * The bytes as they were handed in, empty for a tombstone.
     *
     * @return nothing where the topic holds no such record (any more)
     * @throws KafkaUnavailable when Kafka does not answer in time
     */
    Optional<Bytes> original(RecordId id);

    /**
     * Hands a rejected record in again, once.
     *
     * @throws KafkaUnavailable when Kafka does not answer in time
     */
    RedriveOutcome redrive(RecordId id);
}
