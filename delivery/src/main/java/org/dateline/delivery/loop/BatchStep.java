package org.dateline.delivery.loop;

import java.util.List;
import org.dateline.delivery.record.IncomingRecord;

/**
 * What is done to the records of one poll, without side effects: it may be asked for the same records again after a
 * crash or a rebalance.
 */
@FunctionalInterface
public interface BatchStep {
    /**
     * @param batch never empty; records of one partition are in the order of their offsets
     * @return one outcome for each record, in the order of the batch. When it throws, the loop asks again with parts of
     *     the batch until it knows the record that makes it throw, and rejects that one as {@code internal}
     * @throws org.apache.kafka.common.KafkaException when it has to ask Kafka and gets no answer: the batch is waited with
     */
    List<Outcome> apply(List<IncomingRecord> batch);
}
