package org.dateline.sink.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.messages.HeaderNames;

/** Records of {@code news.enriched} for tests. */
public final class Records {
    public static final String TOPIC = "news.enriched";

    private Records() {}

    /** An enriched article as a record; {@code text} makes its content. */
    public static IncomingRecord article(int partition, long offset, String uri, String published, String text) {
        return article(partition, offset, uri, published, text, "");
    }

    /** @param more properties with a comma behind, such as {@code "version":"2",} */
    public static IncomingRecord article(
            int partition, long offset, String uri, String published, String text, String more) {
        String json = "{\"uri\":\"" + uri + "\"," + more + "\"type\":\"text\",\"bodies\":[{\"value\":\"" + text
                + "\"}],\"enrichment\":{\"schemaVersion\":1,\"published\":{\"value\":\"" + published
                + "\",\"precision\":\"day\"}}}";
        return record(partition, offset, uri, json);
    }

    public static IncomingRecord record(int partition, long offset, String key, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.CE_TIME, "2026-11-24T00:00:0" + offset % 10 + "Z");
        return new IncomingRecord(
                TOPIC,
                partition,
                offset,
                1_795_000_000_000L,
                Bytes.ofText(key),
                Bytes.ofText(value),
                MessageHeaders.of(headers));
    }

    public static IncomingRecord tombstone(int partition, long offset, String uri) {
        return new IncomingRecord(
                TOPIC, partition, offset, 1_795_000_000_000L, Bytes.ofText(uri), null, MessageHeaders.NONE);
    }
}
