package org.dateline.delivery.rejected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A record of the rejected topic with what its headers say. That is text of others: make it safe where it is shown.
 *
 * @param rejection or {@code null} where somebody else wrote a record with other headers
 */
public record RejectedRecord(RecordId id, @Nullable Rejection rejection, IncomingRecord record) {
    public static RejectedRecord of(ConsumerRecord<byte[], byte[]> received) {
        return new RejectedRecord(
                new RecordId(received.partition(), received.offset()),
                rejection(received),
                IncomingRecord.of(received));
    }

    private static @Nullable Rejection rejection(ConsumerRecord<byte[], byte[]> received) {
        try {
            return RejectedTopic.read(received);
        } catch (InvalidMessage e) {
            return null;
        }
    }

    public String reason() {
        return rejection == null ? "(foreign)" : rejection.reason().code();
    }

    public String message() {
        return rejection == null
                ? "written by somebody else: its headers are not those of a rejection"
                : rejection.message();
    }

    /** The place on a topic, or the file or address. */
    public String origin() {
        if (rejection == null) {
            return "unknown";
        }
        Rejection.Origin origin = rejection.origin();
        return origin.topic() == null
                ? String.valueOf(origin.source())
                : origin.topic() + "-" + origin.partition() + "@" + origin.offset();
    }

    public int size() {
        return record.value() == null ? 0 : record.value().size();
    }

    /** Everything but the bytes. */
    public ObjectNode json(boolean redriven) {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("id", id.toString());
        if (record.keyText() != null) {
            json.put("key", record.keyText());
        }
        json.put("bytes", size());
        json.put("redriven", redriven);
        if (rejection != null) {
            json.setAll((ObjectNode) MessageJson.mapper().valueToTree(rejection));
        }
        return json;
    }
}
