package org.dateline.onebox.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.StringJoiner;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Rejection;
import org.dateline.onebox.console.OneLine;
import org.jspecify.annotations.Nullable;

/** What a record on a topic says of its article, as a step. Never the text. */
final class TopicSteps {
    private TopicSteps() {}

    /** On the articles' topic: a version, a retraction, or a version once more. */
    static Step article(IncomingRecord record) {
        if (record.isTombstone()) {
            return retraction(record, "retracted");
        }
        ObjectNode more = headers(record);
        JsonNode article = tree(record.value());
        StringJoiner words = new StringJoiner(", ");
        String source = sourceFile(article);
        String producer = record.headers().get(HeaderNames.CE_SOURCE);
        words.add(
                source != null
                        ? "from " + source
                        : producer != null ? "over HTTP or from a feed" : "from a producer of its own");
        put(more, "source", source);
        for (String field : new String[] {"version", "versionCreated"}) {
            put(more, field, text(article.path(field)));
            if (article.hasNonNull(field)) {
                words.add(field + " " + text(article.path(field)));
            }
        }
        attempts(record, more, words);
        String before = record.headers().get(HeaderNames.REENRICH);
        if (before != null) {
            more.put("of", before);
            return new Step(record.producedAt(), "asked anew", record.place(), "the version of " + before, more);
        }
        return new Step(record.producedAt(), "received", record.place(), words.toString(), more);
    }

    /** On the enriched topic. */
    static Step enriched(IncomingRecord record) {
        if (record.isTombstone()) {
            return retraction(record, "passed on");
        }
        ObjectNode more = headers(record);
        String of = record.headers().get(HeaderNames.ARTICLE);
        put(more, "of", of);
        put(more, "askedBy", record.headers().get(HeaderNames.REENRICH));
        JsonNode annotators = tree(record.value()).path("enrichment").path("annotators");
        more.set("annotators", annotators);
        String what = record.headers().get(HeaderNames.REENRICH) == null ? "enriched" : "enriched anew";
        return new Step(
                record.producedAt(),
                what,
                record.place(),
                (of == null ? "" : "of " + of + "; ") + said(annotators),
                more);
    }

    private static String said(JsonNode annotators) {
        long micros = 0;
        int well = 0;
        StringJoiner others = new StringJoiner(", ");
        for (JsonNode each : annotators) {
            micros += each.path("micros").asLong();
            String status = each.path("status").asText();
            if (status.equals("ok") || status.equals("empty")) {
                well++;
            } else {
                others.add(each.path("name").asText() + " " + status + " ("
                        + each.path("reason").asText() + ")");
            }
        }
        return well + " of " + annotators.size() + " annotators ran, " + micros / 1000 + " ms"
                + (others.length() == 0 ? "" : "; " + OneLine.of(others.toString()));
    }

    /** On the topic of what is held back. */
    static Step held(IncomingRecord record) {
        ObjectNode more = headers(record);
        String until = record.headers().get(HeaderNames.HELD_UNTIL);
        put(more, "until", until);
        return record.isTombstone()
                ? new Step(record.producedAt(), "let go", record.place(), "not held back any more", more)
                : new Step(
                        record.producedAt(),
                        "held back",
                        record.place(),
                        until == null ? "until its source says otherwise" : "until " + until,
                        more);
    }

    /** On the rejected topic. */
    static Step rejected(IncomingRecord record, Rejection rejection) {
        ObjectNode more = (ObjectNode) MessageJson.mapper().valueToTree(rejection);
        String from = rejection.origin().topic() == null ? rejection.origin().source() : place(rejection.origin());
        return new Step(
                rejection.rejectedAt(),
                "rejected",
                record.place(),
                "by " + rejection.stage() + ", " + rejection.reason().code() + ", attempt " + rejection.attempts()
                        + ", from " + OneLine.of(String.valueOf(from)) + ": " + OneLine.of(rejection.message()),
                more);
    }

    static Step redriven(String place, Instant when) {
        ObjectNode more = MessageJson.mapper().createObjectNode();
        return new Step(when, "redriven", place, "handed in again", more);
    }

    static String place(Rejection.Origin origin) {
        return origin.topic() + "-" + origin.partition() + "@" + origin.offset();
    }

    private static Step retraction(IncomingRecord record, String what) {
        ObjectNode more = headers(record);
        String by = record.headers().get(HeaderNames.RETRACTION_BY);
        String reason = record.headers().get(HeaderNames.RETRACTION_REASON);
        put(more, "of", record.headers().get(HeaderNames.ARTICLE));
        put(more, "by", by);
        put(more, "reason", reason);
        String words =
                "a retraction" + (by == null ? "" : " by " + by) + (reason == null ? "" : ": " + OneLine.of(reason));
        return new Step(record.producedAt(), what, record.place(), words, more);
    }

    private static ObjectNode headers(IncomingRecord record) {
        ObjectNode more = MessageJson.mapper().createObjectNode();
        put(more, "received", record.headers().get(HeaderNames.CE_TIME));
        put(more, "ceId", record.headers().get(HeaderNames.CE_ID));
        put(more, "traceparent", record.headers().get(HeaderNames.TRACEPARENT));
        more.put("bytes", record.value() == null ? 0 : record.value().size());
        return more;
    }

    private static void attempts(IncomingRecord record, ObjectNode more, StringJoiner words) {
        String attempts = record.headers().get(HeaderNames.ATTEMPTS);
        put(more, "attempts", attempts);
        if (attempts != null) {
            words.add("handed in again, attempt " + OneLine.of(attempts));
        }
    }

    private static @Nullable String sourceFile(JsonNode article) {
        for (JsonNode altId : article.path("altIds")) {
            if (altId.path("role").asText().equals("source-file")) {
                return OneLine.of(altId.path("value").asText());
            }
        }
        return null;
    }

    private static JsonNode tree(@Nullable Bytes value) {
        try {
            return MessageJson.readTree(value == null ? new byte[0] : value.array());
        } catch (InvalidMessage e) {
            // Somebody else's bytes: the place and the headers still say something.
            return MessageJson.mapper().createObjectNode();
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : OneLine.of(node.asText());
    }

    private static void put(ObjectNode more, String name, @Nullable String value) {
        if (value != null) {
            more.put(name, value);
        }
    }
}
