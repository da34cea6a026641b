package org.dateline.delivery.rejected;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.record.StackDigest;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The topic of what could not be handled: the value is the original bytes, untouched, and the headers say why.
 *
 * @param topic its name
 * @param stage who rejects: {@code ingest}, {@code enrich} or {@code sink}
 * @param clock for the time of a rejection
 */
public record RejectedTopic(String topic, String stage, Clock clock) {
    /** Of a header of ours: a field's name can be as long as the record. */
    private static final int LONGEST_TEXT = 1000;

    /** Why this record cannot be handled, with its place and the attempts that its headers tell of. */
    public Rejection rejection(Reason reason, String message, @Nullable String field, IncomingRecord origin) {
        return new Rejection(
                reason,
                message,
                field,
                stage,
                Origin.ofRecord(origin.topic(), origin.partition(), origin.offset()),
                attempts(origin.headers()),
                clock.instant());
    }

    /** A record that makes our own code throw. */
    public Rejection internal(Throwable thrown, IncomingRecord origin) {
        return rejection(Reason.INTERNAL, StackDigest.sentence(thrown), null, origin);
    }

    /** The record with its key, its bytes and its headers, and the reason in more headers. */
    public OutgoingRecord record(Rejection rejection, IncomingRecord origin) {
        return RecordLimits.cutToFit(
                new OutgoingRecord(topic, origin.key(), origin.value(), origin.headers()), headers(rejection));
    }

    /** @param original the bytes as they came, from a file or a request */
    public OutgoingRecord record(Rejection rejection, @Nullable String key, Bytes original) {
        return RecordLimits.cutToFit(
                new OutgoingRecord(topic, key == null ? null : Bytes.ofText(key), original, MessageHeaders.NONE),
                headers(rejection));
    }

    /** @throws InvalidMessage when the headers are not those of a rejected record */
    public static Rejection read(ConsumerRecord<byte[], byte[]> rejected) {
        return read(MessageHeaders.of(rejected.headers()));
    }

    /** @throws InvalidMessage when the headers are not those of a rejected record */
    public static Rejection read(MessageHeaders headers) {
        return new Rejection(
                Reason.ofCode(required(headers, HeaderNames.REASON)),
                required(headers, HeaderNames.MESSAGE),
                headers.get(HeaderNames.FIELD),
                required(headers, HeaderNames.STAGE),
                new Origin(
                        headers.get(HeaderNames.ORIGIN_SOURCE),
                        headers.get(HeaderNames.ORIGIN_TOPIC),
                        parsed(headers, HeaderNames.ORIGIN_PARTITION, "a number", Integer::valueOf),
                        parsed(headers, HeaderNames.ORIGIN_OFFSET, "a number", Long::valueOf)),
                attempts(headers),
                rejectedAt(headers));
    }

    private static Map<String, String> headers(Rejection rejection) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.REASON, rejection.reason().code());
        headers.put(HeaderNames.MESSAGE, shortened(rejection.message()));
        putIfKnown(headers, HeaderNames.FIELD, rejection.field());
        headers.put(HeaderNames.STAGE, rejection.stage());
        putIfKnown(headers, HeaderNames.ORIGIN_SOURCE, rejection.origin().source());
        putIfKnown(headers, HeaderNames.ORIGIN_TOPIC, rejection.origin().topic());
        putIfKnown(headers, HeaderNames.ORIGIN_PARTITION, rejection.origin().partition());
        putIfKnown(headers, HeaderNames.ORIGIN_OFFSET, rejection.origin().offset());
        headers.put(HeaderNames.ATTEMPTS, Integer.toString(rejection.attempts()));
        headers.put(HeaderNames.REJECTED_AT, rejection.rejectedAt().toString());
        return headers;
    }

    private static void putIfKnown(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, shortened(value.toString()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static Instant rejectedAt(MessageHeaders headers) {
        var unused = required(headers, HeaderNames.REJECTED_AT);
        Instant at = parsed(headers, HeaderNames.REJECTED_AT, "a time as RFC 3339 has it", Instant::parse);
        return Objects.requireNonNull(at);
    }

    /** {@code null} where there is no such header; somebody else may have written anything into it. */
    private static <T> @Nullable T parsed(
            MessageHeaders headers, String name, String kind, Function<String, T> parser) {
        String value = headers.get(name);
        try {
            return value == null ? null : parser.apply(value);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new InvalidMessage(name, value, "must be " + kind);
        }
    }

    private static String required(MessageHeaders headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new InvalidMessage(name, "missing", "every rejected record has this header");
        }
        return value;
    }

    /** A header that somebody else wrote badly is no reason to lose the record: then it counts as the first attempt. */
    private static int attempts(MessageHeaders headers) {
        String attempts = headers.get(HeaderNames.ATTEMPTS);
        return attempts != null && attempts.matches("[1-9]\\d{0,8}") ? Integer.parseInt(attempts) : 1;
    }
}
