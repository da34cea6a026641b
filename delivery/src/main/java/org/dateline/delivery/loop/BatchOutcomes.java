package org.dateline.delivery.loop;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.loop.Outcome.Forward;
import org.dateline.delivery.loop.Outcome.Reject;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.delivery.record.StackDigest;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a step for the outcomes of a batch, and finds the record that makes it throw, so that its neighbours go on. */
final class BatchOutcomes {
    private static final Logger LOG = LoggerFactory.getLogger(BatchOutcomes.class);

    private final BatchStep step;
    private final RejectedTopic rejectedTopic;
    private final StopSignal stop;

    BatchOutcomes(BatchStep step, RejectedTopic rejectedTopic, StopSignal stop) {
        this.step = step;
        this.rejectedTopic = rejectedTopic;
        this.stop = stop;
    }

    /** One outcome for each record, in order; each can be sent. */
    List<Outcome> of(List<IncomingRecord> batch) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        collect(batch, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Forward forward && !RecordLimits.fits(forward.record())) {
                outcomes.set(i, tooLarge(forward, batch.get(i)));
            }
        }
        return outcomes;
    }

    private void collect(List<IncomingRecord> batch, List<Outcome> outcomes) {
        List<Outcome> some;
        try {
            some = step.apply(batch);
        } catch (KafkaException away) {
            // No record is to blame: the loop waits, and takes the batch again.
            throw away;
        } catch (RuntimeException thrown) {
            collectParts(batch, outcomes, thrown);
            return;
        }
        if (some.size() != batch.size()) {
            throw new IllegalStateException("the step gave " + some.size() + " outcomes for " + batch.size()
                    + " records: must be one for each, or records would be lost");
        }
        outcomes.addAll(some);
    }

    private void collectParts(List<IncomingRecord> batch, List<Outcome> outcomes, RuntimeException thrown) {
        // A step that throws because it was interrupted says nothing about its records.
        if (stop.isForced()) {
            throw new InterruptException("interrupted in the middle of a batch");
        }
        if (batch.size() == 1) {
            IncomingRecord poison = batch.get(0);
            LOG.error("a record makes our own code throw: record={} stack={}", poison.place(), StackDigest.of(thrown));
            outcomes.add(new Reject(rejectedTopic.internal(thrown, poison)));
            return;
        }
        int half = batch.size() / 2;
        collect(batch.subList(0, half), outcomes);
        collect(batch.subList(half, batch.size()), outcomes);
    }

    private Outcome tooLarge(Forward forward, IncomingRecord origin) {
        String message = "the record for " + forward.record().topic() + " has "
                + forward.record().size() + " bytes: must be at most " + RecordLimits.MAX_RECORD_BYTES;
        return new Reject(rejectedTopic.rejection(Reason.TOO_LARGE, message, null, origin));
    }
}
