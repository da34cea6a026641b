package org.dateline.pipeline.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.messages.HeaderNames;
import org.jspecify.annotations.Nullable;

/** A record of a topic, by its place, and the place that it says it comes from. */
record Seen(
        String uri, String place, boolean gone, @Nullable String from) {
    static Seen of(ConsumerRecord<byte[], byte[]> record) {
        var from = record.headers().lastHeader(HeaderNames.ARTICLE);
        return new Seen(
                new String(record.key(), UTF_8),
                TopicNotes.place(record.topic(), record.partition(), record.offset()),
                record.value() == null,
                from == null ? null : new String(from.value(), UTF_8));
    }
}
