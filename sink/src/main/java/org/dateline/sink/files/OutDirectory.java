package org.dateline.sink.files;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.dateline.delivery.record.IncomingRecord;

/** Where articles are kept on disk, in one form or another. Used by one thread at a time. */
public interface OutDirectory extends AutoCloseable {
    /** Makes the out directory, if need be and possible, so that its name survives. */
    void create() throws IOException;

    /**
     * Returns when all that the records ask for is durable. The same records again change nothing.
     *
     * @param records of one topic; those of one partition in the order of their offsets
     * @throws IOException when the disk does not take it; everything can be handed in again
     */
    GroupReport write(List<IncomingRecord> records) throws IOException;

    /** Opens what is kept for a partition, and finishes what a crash interrupted there. */
    void assigned(String topic, int partition) throws IOException;

    /** Forgets partitions that others read now, and leaves them in order. */
    void released(Collection<Integer> lost) throws IOException;

    /**
     * Tries every file that a batch of the assigned partitions would need, so that nobody is told that it can be written
     * while it cannot.
     *
     * @throws IOException naming the first that does not take it
     */
    void trial() throws IOException;

    /** Does what is due by the clock, record or no record; called every second. */
    default void tick() throws IOException {}

    /** Leaves every partition in order. */
    @Override
    void close() throws IOException;
}
