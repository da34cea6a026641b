package org.dateline.enrich;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.messages.EnrichedArticle;
import org.dateline.messages.Enrichment.Status;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.Nullable;

/** The headers of a record on {@code news.enriched}. */
final class EnrichedHeaders {
    private static final int ID_DIGITS = 32;

    private EnrichedHeaders() {}

    /** When ingest took the article, or {@code null} where the record says nothing, or nonsense, about it. */
    static @Nullable Instant received(IncomingRecord incoming) {
        String time = incoming.headers().get(HeaderNames.CE_TIME);
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            // Somebody else's header: the article is none the worse for it.
            return null;
        }
    }

    static MessageHeaders of(IncomingRecord incoming, EnrichedArticle enriched, byte[] json, String fingerprint) {
        Map<String, String> headers = cloudEvent(incoming, enriched.uri(), id(incoming, enriched, fingerprint));
        headers.put(HeaderNames.CONTENT_TYPE, "application/json");
        headers.put(HeaderNames.CONTENT_SHA256, Identity.sha256(json));
        String before = incoming.headers().get(HeaderNames.REENRICH);
        headers.put(HeaderNames.ARTICLE, before == null ? incoming.place() : before);
        if (before != null) {
            headers.put(HeaderNames.REENRICH, incoming.place());
        }
        return withTrace(incoming, headers);
    }

    /** Of a tombstone that is passed on: why and by whom are kept. */
    static MessageHeaders ofRetraction(IncomingRecord incoming, String uri) {
        String by = incoming.headers().get(HeaderNames.RETRACTION_BY);
        String reason = incoming.headers().get(HeaderNames.RETRACTION_REASON);
        return ofRetraction(incoming, new Retraction(uri, reason, by == null ? "unknown" : by));
    }

    static MessageHeaders ofRetraction(IncomingRecord incoming, Retraction retraction) {
        String id = digest("retracted|" + retraction.uri() + "|" + incoming.place());
        Map<String, String> headers = cloudEvent(incoming, retraction.uri(), id);
        headers.put(HeaderNames.CE_TYPE, Retraction.TYPE);
        headers.put(HeaderNames.ARTICLE, incoming.place());
        headers.put(HeaderNames.RETRACTION_BY, retraction.by());
        if (retraction.reason() != null) {
            headers.put(HeaderNames.RETRACTION_REASON, retraction.reason());
        }
        return withTrace(incoming, headers);
    }

    private static Map<String, String> cloudEvent(IncomingRecord incoming, String uri, String id) {
        Instant received = received(incoming);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.CE_SPECVERSION, "1.0");
        headers.put(HeaderNames.CE_ID, id);
        headers.put(HeaderNames.CE_SOURCE, "/dateline/enrich");
        headers.put(HeaderNames.CE_TYPE, "org.dateline.article.enriched");
        headers.put(HeaderNames.CE_TIME, (received == null ? incoming.producedAt() : received).toString());
        headers.put(HeaderNames.CE_SUBJECT, uri);
        return headers;
    }

    private static MessageHeaders withTrace(IncomingRecord incoming, Map<String, String> headers) {
        String trace = incoming.headers().get(HeaderNames.TRACEPARENT);
        if (trace != null) {
            headers.put(HeaderNames.TRACEPARENT, trace);
        }
        return MessageHeaders.of(headers);
    }

    /**
     * The same for the same article and the same annotators. What failed is part of it: the record of a later run in
     * which it did not fail says more, and is not to be taken for the same.
     */
    private static String id(IncomingRecord incoming, EnrichedArticle enriched, String fingerprint) {
        byte[] article =
                incoming.value() == null ? new byte[0] : incoming.value().array();
        String failed = enriched.enrichment().annotators().stream()
                .filter(report -> report.status() == Status.FAILED)
                .map(report -> "|failed:" + report.name())
                .collect(Collectors.joining());
        return digest(Identity.sha256(article) + "|" + fingerprint + failed);
    }

    private static String digest(String text) {
        return Identity.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }
}
