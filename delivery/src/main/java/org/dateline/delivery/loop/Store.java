package org.dateline.delivery.loop;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Rejection;

/** Where records are kept outside Kafka. Writing the same record again must change nothing. */
@FunctionalInterface
public interface Store {
    /**
     * Returns only when all that it kept is durable: the offsets are committed next.
     *
     * @param batch never empty; records of one partition are in the order of their offsets
     * @return the records that can never be kept, each with the reason; empty as a rule
     * @throws StoreUnavailable when nothing is wrong with the records: the same batch is handed in again later
     */
    List<Refusal> write(List<IncomingRecord> batch) throws StoreUnavailable;

    /**
     * The loop reads these partitions from now on; called on the loop's thread before their first record, so that a
     * store can prepare what it keeps for a partition even if no record comes. Never throws: what fails here fails again
     * in {@link #write}, where it can be waited out.
     */
    default void assigned(Collection<TopicPartition> partitions) {}

    /**
     * Others read these partitions from now on, or will: forget what was known of them. Called on the loop's thread;
     * after a lost session it comes late, so a store must bear another writer at any time.
     */
    default void released(Collection<TopicPartition> partitions) {}

    /** A record that the store cannot keep whatever the weather. */
    record Refusal(IncomingRecord record, Rejection rejection) {}
}
