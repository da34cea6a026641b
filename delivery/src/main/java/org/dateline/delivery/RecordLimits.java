package org.dateline.delivery;

import org.dateline.messages.Topic;
import org.dateline.messages.Topics;

/** The largest record of a pipeline: producers, topics and consumers must agree on it. */
public final class RecordLimits {
    /** The largest record on a topic of articles: {@code max.message.bytes} there. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** What the headers of a rejection and Kafka's framing may take beside the original. */
    private static final int ROOM = 64 * 1024;

    /** {@code max.request.size} of every producer: a rejected record is the original and the reason. */
    static final int MAX_REQUEST_BYTES = MAX_RECORD_BYTES + ROOM;

    private static final int FRAMING = 1024;

    private RecordLimits() {}

    /** The {@code max.message.bytes} of a topic. */
    static int of(Topic topic) {
        return Topics.holdsRejections(topic) ? MAX_REQUEST_BYTES : MAX_RECORD_BYTES;
    }

    /** Whether a record can go to a topic of articles. */
    public static boolean fits(OutgoingRecord outgoing) {
        return outgoing.size() <= MAX_RECORD_BYTES - FRAMING;
    }

    /** Whether a record can be sent at all, to the rejected topic. */
    static boolean fitsAsRejected(OutgoingRecord outgoing) {
        return outgoing.size() <= MAX_REQUEST_BYTES - FRAMING;
    }
}
