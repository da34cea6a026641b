package org.dateline.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.dateline.delivery.MessageHeaders;
import org.dateline.delivery.OutgoingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.Nullable;

/** An article as a record of {@code news.articles}: its JSON, its uri as the key, CloudEvents headers. */
final class ArticleRecord {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int ID_DIGITS = 32;

    private ArticleRecord() {}

    static OutgoingRecord of(Article article, String topic, Instant received, @Nullable String traceParent) {
        byte[] json = MessageJson.write(article);
        String digest = Identity.sha256(json);
        Map<String, String> headers = cloudEvent("org.dateline.article", digest, article.uri(), received);
        headers.put(HeaderNames.CONTENT_TYPE, "application/json");
        headers.put(HeaderNames.CONTENT_SHA256, digest);
        headers.put(HeaderNames.TRACEPARENT, traceParent(traceParent));
        return OutgoingRecord.of(topic, article.uri(), json, MessageHeaders.of(headers));
    }

    /**
     * The same for the topic of held articles.
     *
     * @param due when it is to be published, or {@code null} if nobody knows
     */
    static OutgoingRecord held(Article article, String topic, Instant received, @Nullable Instant due) {
        OutgoingRecord record = of(article, topic, received, null);
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
        headers.put(HeaderNames.TRACEPARENT, traceParent(traceParent));
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

    /** The caller's, where it is one; else the start of a trace. */
    private static String traceParent(@Nullable String given) {
        return given != null && TRACE_PARENT.matcher(given).matches()
                ? given
                : "00-" + randomHex(16) + "-" + randomHex(8) + "-01";
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        // All zeros is the one value that W3C forbids.
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
