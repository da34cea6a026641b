package org.dateline.delivery.hanging;

import java.util.Set;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.jspecify.annotations.Nullable;

/** What one look at a log and at the coordinator makes of an open transaction. */
enum Verdict {
    /** Somebody may still end it. */
    ALIVE,
    /** Nobody will, unless one of the two changes before the next look. */
    HANGS,
    /** No coordinator tells us of it, but one could hide it: we may not see the transactions of everybody. */
    DOUBTFUL;

    /** A coordinator gets here only once every partition of the transaction has acknowledged its marker. */
    private static final Set<TransactionState> ENDED =
            Set.of(TransactionState.EMPTY, TransactionState.COMPLETE_COMMIT, TransactionState.COMPLETE_ABORT);

    /**
     * @param coordinator what the coordinator says of this producer id, or {@code null} when none knows it
     * @param seesAll whether a producer id that is not told of is known to nobody
     * @param now milliseconds since 1970
     */
    static Verdict of(OpenTransaction open, @Nullable TransactionDescription coordinator, boolean seesAll, long now) {
        if (coordinator == null) {
            return seesAll ? HANGS : DOUBTFUL;
        }
        if (isYoung(open, coordinator.transactionTimeoutMs(), now)) {
            return ALIVE;
        }
        if (ENDED.contains(coordinator.state())) {
            // A log that is ahead of its coordinator is nothing that we can explain.
            return coordinator.producerEpoch() >= open.epoch() ? HANGS : ALIVE;
        }
        // With transaction version 2 each transaction has an epoch of its own, and none begins before the last is over.
        return coordinator.state() == TransactionState.ONGOING && coordinator.producerEpoch() > open.epoch()
                ? HANGS
                : ALIVE;
    }

    /** A time in the future comes from a wrong clock and says nothing. */
    private static boolean isYoung(OpenTransaction open, long timeout, long now) {
        long age = now - open.lastWritten();
        return age >= 0 && age < timeout;
    }
}
