package org.dateline.delivery;

import java.util.Arrays;
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

    /**
     * The record as it can be sent to the rejected topic: whole, as a rule. Only a record that somebody compressed to less
     * than the limit can be larger than it; then the beginning must do, and a header gives the size.
     */
    static OutgoingRecord cutToFit(OutgoingRecord rejected) {
        Bytes value = rejected.value();
        long excess = rejected.size() - (MAX_REQUEST_BYTES - FRAMING);
        if (value == null || excess <= 0) {
            return rejected;
        }
        int kept = (int) Math.max(0, value.size() - excess - FRAMING);
        return new OutgoingRecord(
                rejected.topic(),
                rejected.key(),
                Bytes.of(Arrays.copyOf(value.array(), kept)),
                rejected.headers().with(HeaderNames.CUT_FROM, Integer.toString(value.size())));
    }
}
