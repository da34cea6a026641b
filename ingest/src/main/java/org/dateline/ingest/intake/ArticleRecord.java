package org.dateline.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.Nullable;

/** An article as a record of {@code news.articles}: its JSON, its uri as the key, CloudEvents headers. */
final class ArticleRecord {
    private static final int ID_DIGITS = 32;

    private ArticleRecord() {}

    /** @param traceParent of its trace, or {@code null} where it begins one on its way */
    static OutgoingRecord of(Article article, String topic, Instant received, @Nullable String traceParent) {
        byte[] json = MessageJson.write(article);
        String digest = Identity.sha256(json);
        Map<String, String> headers = cloudEvent("org.dateline.article", digest, article.uri(), received);
        headers.put(HeaderNames.CONTENT_TYPE, "application/json");
        headers.put(HeaderNames.CONTENT_SHA256, digest);
        putTrace(headers, traceParent);
        return OutgoingRecord.of(topic, article.uri(), json, MessageHeaders.of(headers));
    }

    /**
     * The same for the topic of held articles.
     *
     * @param due when it is to be published, or {@code null} if nobody knows
     */
    static OutgoingRecord held(Article article, String topic, Instant received, @Nullable Instant due) {
        OutgoingRecord record = of(article, topic, received, TraceParent.random());
        return due == null
                ? record
                : new OutgoingRecord(
                        topic,
                        record.key(),
                        record.value(),
                        record.headers().with(HeaderNames.HELD_UNTIL, due.toString()));
    }

    /** The record that takes an article back: no value, and headers that say why, when and by whom. */
    static OutgoingRecord of(Retraction retraction, String topic, Instant received, @Nullable String traceParent) {
        String said = "retracted|" + retraction.uri() + "|" + received;
        String digest = Identity.sha256(said.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = cloudEvent(Retraction.TYPE, digest, retraction.uri(), received);
        headers.put(HeaderNames.RETRACTION_BY, retraction.by());
        if (retraction.reason() != null) {
            headers.put(HeaderNames.RETRACTION_REASON, retraction.reason());
        }
        putTrace(headers, traceParent);
        return OutgoingRecord.tombstone(topic, retraction.uri(), MessageHeaders.of(headers));
    }

    private static Map<String, String> cloudEvent(String type, String digest, String uri, Instant received) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.CE_SPECVERSION, "1.0");
        headers.put(HeaderNames.CE_ID, digest.substring(0, ID_DIGITS));
        headers.put(HeaderNames.CE_SOURCE, "/dateline/ingest");
        headers.put(HeaderNames.CE_TYPE, type);
        headers.put(HeaderNames.CE_TIME, received.toString());
        headers.put(HeaderNames.CE_SUBJECT, uri);
        return headers;
    }

    private static void putTrace(Map<String, String> headers, @Nullable String traceParent) {
        if (traceParent != null) {
            headers.put(HeaderNames.TRACEPARENT, traceParent);
        }
    }
}
