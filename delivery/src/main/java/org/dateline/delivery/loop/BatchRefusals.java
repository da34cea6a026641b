package org.dateline.delivery.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.loop.Store.Refusal;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.StackDigest;
import org.dateline.delivery.rejected.RejectedTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a batch to a store, and finds the record that makes it throw, so that its neighbours are kept. */
final class BatchRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRefusals.class);

    private final Store store;
    private final RejectedTopic rejectedTopic;
    private final StopSignal stop;

    BatchRefusals(Store store, RejectedTopic rejectedTopic, StopSignal stop) {
        this.store = store;
        this.rejectedTopic = rejectedTopic;
        this.stop = stop;
    }

    /** The records that can never be kept; all others are durable when it returns. */
    List<Refusal> write(List<IncomingRecord> batch) throws StoreUnavailable {
        List<Refusal> refusals = new ArrayList<>();
        collect(batch, refusals);
        return refusals;
    }

    private void collect(List<IncomingRecord> batch, List<Refusal> refusals) throws StoreUnavailable {
        try {
            refusals.addAll(store.write(batch));
        } catch (RuntimeException thrown) {
            collectParts(batch, refusals, thrown);
        }
    }

    private void collectParts(List<IncomingRecord> batch, List<Refusal> refusals, RuntimeException thrown)
            throws StoreUnavailable {
        // A store that throws because it was interrupted says nothing about its records.
        if (stop.isForced()) {
            throw new InterruptException("interrupted in the middle of a batch");
        }
        if (batch.size() == 1) {
            IncomingRecord poison = batch.get(0);
            LOG.error("a record makes the store throw: record={} stack={}", poison.place(), StackDigest.of(thrown));
            refusals.add(new Refusal(poison, rejectedTopic.internal(thrown, poison)));
            return;
        }
        int half = batch.size() / 2;
        collect(batch.subList(0, half), refusals);
        collect(batch.subList(half, batch.size()), refusals);
    }

    void assigned(Collection<TopicPartition> partitions) {
        store.assigned(partitions);
    }

    void released(Collection<TopicPartition> partitions) {
        store.released(partitions);
    }
}
