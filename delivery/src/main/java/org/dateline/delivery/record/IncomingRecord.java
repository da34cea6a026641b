package org.dateline.delivery.record;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read from a topic.
 *
 * @param timestamp when it was produced, or appended where the topic says so; milliseconds since the epoch
 * @param key or {@code null} where the producer gave none
 * @param value or {@code null} for a tombstone
 */
public record IncomingRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        @Nullable Bytes key,
        @Nullable Bytes value,
        MessageHeaders headers) {

    public static IncomingRecord of(ConsumerRecord<byte[], byte[]> received) {
        return new IncomingRecord(
                received.topic(),
                received.partition(),
                received.offset(),
                received.timestamp(),
                received.key() == null ? null : Bytes.of(received.key()),
                received.value() == null ? null : Bytes.of(received.value()),
                MessageHeaders.of(received.headers()));
    }

    /** The key as text, or {@code null} where there is none. */
    public @Nullable String keyText() {
        return key == null ? null : key.text();
    }

    /** Whether it says that the article of this key is withdrawn. */
    public boolean isTombstone() {
        return value == null;
    }

    public Instant producedAt() {
        return Instant.ofEpochMilli(timestamp);
    }

    /** Where it stands, for messages and logs: {@code news.articles-3@1042}. */
    public String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
