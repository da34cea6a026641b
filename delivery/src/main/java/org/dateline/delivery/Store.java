package org.dateline.delivery;

import java.util.List;
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

    /** A record that the store cannot keep whatever the weather. */
    record Refusal(IncomingRecord record, Rejection rejection) {}
}
