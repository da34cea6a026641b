package org.dateline.delivery.record;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent.
 *
 * @param key decides the partition; or {@code null} for any partition
 * @param value or {@code null} for a tombstone
 */
public record OutgoingRecord(
        String topic, @Nullable Bytes key, @Nullable Bytes value, MessageHeaders headers) {

    /** @param value owned by the record from now on */
    public static OutgoingRecord of(String topic, String key, byte[] value, MessageHeaders headers) {
        return new OutgoingRecord(topic, Bytes.ofText(key), Bytes.of(value), headers);
    }

    /** Says that the article of this key is withdrawn. */
    public static OutgoingRecord tombstone(String topic, String key, MessageHeaders headers) {
        return new OutgoingRecord(topic, Bytes.ofText(key), null, headers);
    }

    public ProducerRecord<byte[], byte[]> toProducerRecord() {
        return new ProducerRecord<>(
                topic,
                null,
                null,
                key == null ? null : key.array(),
                value == null ? null : value.array(),
                headers.asList());
    }

    /** Bytes of key, value and headers. */
    public long size() {
        return (long) (key == null ? 0 : key.size()) + (value == null ? 0 : value.size()) + size(headers);
    }

    static long size(MessageHeaders headers) {
        long size = 0;
        for (Header header : headers) {
            size += size(header);
        }
        return size;
    }

    /** Name, value and the lengths of both. */
    static long size(Header header) {
        return Utils.utf8Length(header.key()) + (header.value() == null ? 0 : header.value().length) + 10L;
    }
}
