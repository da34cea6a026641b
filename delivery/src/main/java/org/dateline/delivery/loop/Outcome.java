package org.dateline.delivery.loop;

import java.util.Optional;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection;

/** What became of one incoming record. */
public sealed interface Outcome {

    /** The record to send for the incoming one, or nothing. */
    Optional<OutgoingRecord> toSend(IncomingRecord origin, RejectedTopic rejectedTopic);

    /** It goes on to the next topic. */
    record Forward(OutgoingRecord record) implements Outcome {
        @Override
        public Optional<OutgoingRecord> toSend(IncomingRecord origin, RejectedTopic rejectedTopic) {
            return Optional.of(record);
        }
    }

    /** It cannot be handled: it goes to the rejected topic with its bytes. */
    record Reject(Rejection rejection) implements Outcome {
        @Override
        public Optional<OutgoingRecord> toSend(IncomingRecord origin, RejectedTopic rejectedTopic) {
            return Optional.of(rejectedTopic.record(rejection, origin));
        }
    }

    /**
     * It is known and needs nothing more.
     *
     * @param why for the counters; a few fixed words, not a sentence about this record
     */
    record Drop(String why) implements Outcome {
        @Override
        public Optional<OutgoingRecord> toSend(IncomingRecord origin, RejectedTopic rejectedTopic) {
            return Optional.empty();
        }
    }
}
