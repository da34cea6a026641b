package org.dateline.ingest.intake;

import java.time.Duration;

/**
 * Kafka has not acknowledged a record, or not told whether it has it already: it is away or too slow. Nothing is wrong with
 * the article; try again later.
 */
public final class NotPublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublished(String message, Throwable cause) {
        super(message, cause);
    }

    private NotPublished(String message) {
        super(message);
    }

    /** It may stand on the topic already. */
    static NotPublished unheard(Duration patience) {
        return new NotPublished(
                "what stands on the topic of articles has not been heard within %d s: whether this does is not known"
                        .formatted(patience.toSeconds()));
    }
}
