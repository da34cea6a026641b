package org.dateline.delivery.hanging;

import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that the log of a partition holds open. Two looks at one that nobody works on are equal.
 *
 * @param epoch of the last records that the producer wrote here
 * @param coordinatorEpoch of the coordinator that wrote the producer's last marker here; 0 when there was none
 * @param startOffset where the transaction begins, and where readers stand
 * @param lastWritten milliseconds since 1970, as the producer stamped its last record
 */
public record OpenTransaction(
        TopicPartition partition,
        long producerId,
        int epoch,
        int coordinatorEpoch,
        long startOffset,
        long lastWritten) {
    static OpenTransaction of(TopicPartition partition, ProducerState producer) {
        return new OpenTransaction(
                partition,
                producer.producerId(),
                producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0),
                producer.currentTransactionStartOffset().orElseThrow(),
                producer.lastTimestamp());
    }

    AbortTransactionSpec abort() {
        return new AbortTransactionSpec(partition, producerId, (short) epoch, coordinatorEpoch);
    }

    /** Kafka's own command that ends it. */
    public String command(String bootstrapServers) {
        return "kafka-transactions.sh --bootstrap-server " + bootstrapServers + " abort --topic " + partition.topic()
                + " --partition " + partition.partition() + " --start-offset " + startOffset;
    }

    /** For a person; names no content. */
    public String inWords() {
        return partition + " from offset " + startOffset + ", of producer " + producerId + " epoch " + epoch;
    }
}
