package org.dateline.delivery.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.Spans;

/**
 * Sends records one by one and says when each is safe: the future completes when every in-sync replica has it. A record
 * of one key never overtakes another of that key. Thread-safe.
 *
 * <p>At most the stated bytes are in flight; beyond that {@link #publish} waits for room, and then throws.
 */
public final class Publisher implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final BytesInFlight inFlight;
    private final KafkaWatch watch;
    private final AutoCloseable meters;
    private final Spans spans;

    Publisher(
            Producer<byte[], byte[]> producer,
            BytesInFlight inFlight,
            KafkaWatch watch,
            AutoCloseable meters,
            Spans spans) {
        this.spans = spans;
        this.producer = producer;
        this.inFlight = inFlight;
        this.watch = watch;
        this.meters = meters;
    }

    /**
     * @param clientId names the producer in Kafka's metrics and logs
     * @param maxBytesInFlight sent and not yet acknowledged
     * @param patience how long a call waits for room
     * @param watched told every second or so, when the watch over Kafka has looked
     * @param spans told of each record
     */
    public static Publisher open(
            KafkaConnection kafka,
            String clientId,
            long maxBytesInFlight,
            Duration patience,
            MeterRegistry registry,
            Runnable watched,
            Spans spans) {
        Producer<byte[], byte[]> producer = kafka.publishingProducer(clientId, patience);
        return new Publisher(
                producer,
                new BytesInFlight(maxBytesInFlight, patience),
                KafkaWatch.of(kafka, watched),
                ClientMeters.of(producer, registry),
                spans);
    }

    /** As above; nobody is told of looks and records. */
    public static Publisher open(
            KafkaConnection kafka, String clientId, long maxBytesInFlight, Duration patience, MeterRegistry registry) {
        return open(kafka, clientId, maxBytesInFlight, patience, registry, () -> {}, Spans.NONE);
    }

    /**
     * @return completes when the record is safe, and exceptionally when it is not known to be; what depends on it runs on
     *     Kafka's own thread, so whatever takes long belongs on another
     * @throws Overloaded when there is no room in flight, even after waiting
     */
    public CompletableFuture<RecordMetadata> publish(OutgoingRecord record) {
        long size = record.size();
        inFlight.enter(size);
        CompletableFuture<RecordMetadata> acknowledged = new CompletableFuture<>();
        Spans.Sending sending = spans.sending(record);
        try {
            var unused = producer.send(sending.traced(record).toProducerRecord(), (metadata, failure) -> {
                inFlight.leave(size);
                sending.ended(failure);
                if (failure == null) {
                    // Only here is a record safe: an answer or a move before this line would be a lie.
                    acknowledged.complete(metadata);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            inFlight.leave(size);
            sending.ended(e);
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    /** Whether a record that it is given without a trace begins one. */
    public boolean beginsTraces() {
        return spans.beginTraces();
    }

    /** Whether Kafka answers, as of the last second or two. */
    public boolean available() {
        return watch.available();
    }

    /** Why it is not available, in words. */
    public String unavailableBecause() {
        return watch.why();
    }

    /** Bytes sent and not yet acknowledged. */
    public long bytesInFlight() {
        return inFlight.bytes();
    }

    /** Waits for what is in flight, for five seconds at most. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        watch.close();
        ClientMeters.close(meters);
    }
}
