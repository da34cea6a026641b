package org.dateline.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    private static final int LONGEST_MESSAGE = 1000;

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
        MessageHeaders headers = origin.headers().with(headers(rejection));
        return RecordLimits.cutToFit(new OutgoingRecord(topic, origin.key(), origin.value(), headers));
    }

    /** @param original the bytes as they came, from a file or a request */
    public OutgoingRecord record(Rejection rejection, @Nullable String key, Bytes original) {
        return new OutgoingRecord(
                topic, key == null ? null : Bytes.ofText(key), original, MessageHeaders.of(headers(rejection)));
    }

    /** @throws InvalidMessage when the headers are not those of a rejected record */
    public static Rejection read(ConsumerRecord<byte[], byte[]> rejected) {
        return read(MessageHeaders.of(rejected.headers()));
    }

    /** @throws InvalidMessage when the headers are not those of a rejected record */
    public static Rejection read(MessageHeaders headers) {
        String partition = headers.get(HeaderNames.ORIGIN_PARTITION);
        String offset = headers.get(HeaderNames.ORIGIN_OFFSET);
        return new Rejection(
                Reason.ofCode(required(headers, HeaderNames.REASON)),
                required(headers, HeaderNames.MESSAGE),
                headers.get(HeaderNames.FIELD),
                required(headers, HeaderNames.STAGE),
                new Origin(
                        headers.get(HeaderNames.ORIGIN_SOURCE),
                        headers.get(HeaderNames.ORIGIN_TOPIC),
                        partition == null ? null : Integer.valueOf(partition),
                        offset == null ? null : Long.valueOf(offset)),
                attempts(headers),
                Instant.parse(required(headers, HeaderNames.REJECTED_AT)));
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
            headers.put(name, value.toString());
        }
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
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
