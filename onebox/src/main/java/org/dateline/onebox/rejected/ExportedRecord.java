package org.dateline.onebox.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/** A rejected record as an object of its own, byte for byte: bytes are base64, since an original can be anything. */
final class ExportedRecord {
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final String HEADERS = "headers";
    private static final String NAME = "name";

    private ExportedRecord() {}

    static ObjectNode of(RejectedRecord record) {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("id", record.id().toString());
        json.put("reason", record.reason());
        json.put("message", record.message());
        put(json, KEY, array(record.record().key()));
        put(json, VALUE, array(record.record().value()));
        ArrayNode headers = json.putArray(HEADERS);
        for (Header header : record.record().headers()) {
            put(headers.addObject().put(NAME, header.key()), VALUE, header.value());
        }
        return json;
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.array();
    }

    private static void put(ObjectNode json, String name, byte @Nullable [] bytes) {
        if (bytes != null) {
            json.put(name, bytes);
        }
    }

    /** @throws IOException naming what is wrong with the object */
    static ProducerRecord<byte[], byte[]> read(JsonNode json, String topic) throws IOException {
        if (!json.path(HEADERS).isArray()) {
            throw new IOException("headers are missing: must be a line of rejected export");
        }
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(json.path(KEY)), bytes(json.path(VALUE)));
        for (JsonNode header : json.path(HEADERS)) {
            record.headers().add(new RecordHeader(header.path(NAME).asText(), bytes(header.path(VALUE))));
        }
        return record;
    }

    private static byte @Nullable [] bytes(JsonNode base64) throws IOException {
        return base64.isMissingNode() ? null : base64.binaryValue();
    }

    /** The same for the same key, bytes and headers. */
    static String digest(byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
        StringBuilder all = new StringBuilder();
        all.append(Arrays.toString(key)).append(value == null ? "" : Identity.sha256(value));
        for (Header header : headers) {
            all.append('|').append(header.key()).append(Arrays.toString(header.value()));
        }
        return Identity.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static String digest(ConsumerRecord<byte[], byte[]> record) {
        return digest(record.key(), record.value(), record.headers());
    }
}
