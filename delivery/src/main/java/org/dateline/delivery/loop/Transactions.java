package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.dateline.delivery.kafka.ClientMeters;
import org.dateline.delivery.loop.LoopClients.Client;
import org.dateline.delivery.record.OutgoingRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records and offsets that count together or not at all. Keeps the producer, and replaces it when its state is not
 * known. Not thread-safe.
 */
final class Transactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int COMMIT_ATTEMPTS = 4;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final LoopClients clients;
    private @Nullable Client<Producer<byte[], byte[]>> current;
    private boolean givenUp;

    Transactions(LoopClients clients) {
        this.clients = clients;
    }

    /**
     * Makes sure that there is a producer. The first call, and each after the producer was given up, waits until the
     * transaction that the last one left under the same id is committed or aborted for good.
     */
    void ready() {
        var unused = producer();
    }

    /** The same where a producer was given up; opens none where none was needed yet. */
    void settle() {
        if (givenUp) {
            ready();
        }
    }

    /**
     * @param group as of now: a generation of an earlier cycle would fence out ourselves instead of a zombie
     * @throws NotCommitted when none of it counts, or when that is not known
     */
    void commit(
            List<OutgoingRecord> outgoing,
            Map<TopicPartition, OffsetAndMetadata> offsets,
            ConsumerGroupMetadata group) {
        Producer<byte[], byte[]> producer = producer();
        try {
            producer.beginTransaction();
            for (OutgoingRecord record : outgoing) {
                // A send that fails makes the commit fail, so nobody needs to look at each future.
                var unused = producer.send(record.toProducerRecord());
            }
            producer.sendOffsetsToTransaction(offsets, group);
        } catch (KafkaException e) {
            abort(producer);
            throw new NotCommitted("the transaction was given up before its commit", e);
        }
        complete(producer);
    }

    private void complete(Producer<byte[], byte[]> producer) {
        for (int attempt = 1; ; attempt++) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException e) {
                // The commit may have happened or may still happen, so aborting could tear it: ask again, or start
                // over.
                if (attempt == COMMIT_ATTEMPTS) {
                    startOver();
                    throw new NotCommitted("the commit was not answered", e);
                }
                LOG.warn("a commit is not answered yet: attempt={}", attempt);
            } catch (InterruptException e) {
                startOver();
                throw e;
            } catch (KafkaException e) {
                abort(producer);
                throw new NotCommitted("the commit was refused", e);
            }
        }
    }

    private void abort(Producer<byte[], byte[]> producer) {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            // Fenced, or no answer: the next producer's start ends the transaction, or its timeout does.
            startOver();
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (current == null) {
            Client<Producer<byte[], byte[]>> opened = clients.transactionalProducer();
            try {
                opened.client().initTransactions();
            } catch (KafkaException e) {
                close(opened, Duration.ZERO);
                throw e;
            }
            current = opened;
            givenUp = false;
        }
        return current.client();
    }

    /** At once and without a word to the broker: an orderly close could abort what is being committed. */
    private void startOver() {
        if (current != null) {
            close(current, Duration.ZERO);
            current = null;
            givenUp = true;
        }
    }

    @Override
    public void close() {
        if (current != null) {
            close(current, CLOSE_TIMEOUT);
            current = null;
        }
    }

    private static void close(Client<Producer<byte[], byte[]>> client, Duration timeout) {
        ClientMeters.close(client.meters());
        try {
            client.client().close(timeout);
        } catch (KafkaException e) {
            // It is given up: whatever it says now changes nothing.
            LOG.debug("closing a producer failed", e);
        }
    }
}
