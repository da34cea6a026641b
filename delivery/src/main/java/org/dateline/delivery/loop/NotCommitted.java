package org.dateline.delivery.loop;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;

/** A batch does not count, or it is not known whether it does: what is committed must be asked before going on. */
final class NotCommitted extends KafkaException {
    private static final long serialVersionUID = 1L;

    NotCommitted(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    /** Whether it is normal in the life of a group: partitions went to another member, or this one was taken for dead. */
    static boolean isOrdinary(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof CommitFailedException
                    || at instanceof RebalanceInProgressException
                    || at instanceof TransactionAbortableException
                    || at instanceof TransactionAbortedException
                    || at instanceof ApplicationRecoverableException) {
                return true;
            }
        }
        return false;
    }
}
