package org.dateline.ingest.feeds.state;

/** Kafka has not acknowledged a change: nothing is wrong with it; try again later. */
public final class FeedsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FeedsUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
