package org.dateline.delivery.record;

import java.util.Map;
import java.util.stream.Stream;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;

/** The largest record of a pipeline: producers, topics and consumers must agree on it. */
public final class RecordLimits {
    /** The largest record on a topic of articles: {@code max.message.bytes} there. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** What the headers of a rejection and Kafka's framing may take beside the original. */
    private static final int ROOM = 64 * 1024;

    /** {@code max.request.size} of every producer: a rejected record is the original and the reason. */
    public static final int MAX_REQUEST_BYTES = MAX_RECORD_BYTES + ROOM;

    /** Kafka's own bytes around a record, and what compression adds to one that cannot be compressed. */
    private static final int FRAMING = 8 * 1024;

    private RecordLimits() {}

    /** The {@code max.message.bytes} of a topic. */
    public static int of(Topic topic) {
        return Topics.holdsRejections(topic) ? MAX_REQUEST_BYTES : MAX_RECORD_BYTES;
    }

    /** Whether a record can go to a topic of articles. */
    public static boolean fits(OutgoingRecord outgoing) {
        return outgoing.size() <= MAX_RECORD_BYTES - FRAMING;
    }

    /**
     * The record as it can be sent to the rejected topic: whole, as a rule. Only a record that somebody compressed to less
     * than the limit can be larger than it; then what fits must do, and headers say what was cut.
     *
     * @param record with its own headers only
     * @param reason headers to be added, which are never cut
     */
    public static OutgoingRecord cutToFit(OutgoingRecord record, Map<String, String> reason) {
        OutgoingRecord whole = new OutgoingRecord(
                record.topic(), record.key(), record.value(), record.headers().with(reason));
        long limit = MAX_REQUEST_BYTES - FRAMING;
        return whole.size() <= limit ? whole : RecordCut.of(record, reason, limit);
    }

    /** Whether only a part of the original is there. */
    public static boolean isCut(MessageHeaders rejected) {
        return Stream.of(HeaderNames.CUT_FROM, HeaderNames.CUT_KEY_FROM, HeaderNames.CUT_HEADERS)
                .anyMatch(name -> rejected.get(name) != null);
    }
}
