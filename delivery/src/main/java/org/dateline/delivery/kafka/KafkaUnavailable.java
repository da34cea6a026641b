package org.dateline.delivery.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka did not answer, or what must be there is not there yet. */
public final class KafkaUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KafkaUnavailable(String message) {
        super(message);
    }

    public KafkaUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
