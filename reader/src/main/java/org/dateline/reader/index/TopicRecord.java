package org.dateline.reader.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the enriched topic.
 *
 * @param uri its key
 * @param value the record, or {@code null} where the article is taken back
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
public record TopicRecord(int partition, long offset, String uri, byte @Nullable [] value) {
    static TopicRecord of(ConsumerRecord<byte[], byte[]> received) {
        byte[] key = received.key();
        return new TopicRecord(
                received.partition(),
                received.offset(),
                key == null ? "" : new String(key, java.nio.charset.StandardCharsets.UTF_8),
                received.value());
    }
}
