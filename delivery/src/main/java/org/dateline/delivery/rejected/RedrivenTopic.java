package org.dateline.delivery.rejected;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Marks what has been handed in again: {@code <prefix>.redriven}, key the id on the rejected topic, value when. A topic
 * of its own, so that a mark and the record it is about are written in one transaction and the rejected topic holds
 * nothing but rejections.
 */
public record RedrivenTopic(Topic topic) {
    private static final String REJECTED = ".rejected";

    /** The one beside a pipeline's rejected topic; kept as long as that. */
    public static RedrivenTopic beside(Topics topics) {
        String rejected = topics.rejected().name();
        String prefix = rejected.substring(0, rejected.length() - REJECTED.length());
        return new RedrivenTopic(
                new Topic(prefix + ".redriven", "whoever hands in again", 1, Topics.REJECTED_RETENTION, true));
    }

    ProducerRecord<byte[], byte[]> mark(RecordId id, String when) {
        return new ProducerRecord<>(topic.name(), bytes(id.toString()), bytes(when));
    }

    /** The record that a mark of this key is about. */
    public Optional<RecordId> id(byte @Nullable [] key) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordId.parse(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Not a mark of ours: it marks nothing.
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
