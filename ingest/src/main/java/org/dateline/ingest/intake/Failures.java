package org.dateline.ingest.intake;

import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dateline.delivery.kafka.Overloaded;
import org.dateline.delivery.record.RecordLimits;

/** Kafka's failures as the intake's callers know them. */
final class Failures {
    private Failures() {}

    static NotPublished behind(Overloaded e) {
        return new NotPublished("Kafka is behind: " + e.getMessage(), e);
    }

    /** A failure that is ours already, or becomes so where a second look led to it. */
    static RuntimeException ours(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Overloaded overloaded) {
            return behind(overloaded);
        }
        return cause instanceof NotPublished || cause instanceof ArticleTooLarge
                ? (RuntimeException) cause
                : asOurs(cause);
    }

    static RuntimeException asOurs(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RecordTooLargeException
                ? new ArticleTooLarge(RecordLimits.MAX_RECORD_BYTES)
                : new NotPublished("Kafka has not acknowledged the record: " + cause.getMessage(), cause);
    }
}
