package org.dateline.ingest.intake;

/** Kafka has not acknowledged a record: it is away or too slow. Nothing is wrong with the article; try again later. */
public final class NotPublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublished(String message, Throwable cause) {
        super(message, cause);
    }
}
