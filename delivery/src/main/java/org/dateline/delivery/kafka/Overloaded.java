package org.dateline.delivery.kafka;

/** More is in flight to Kafka than the stated bytes, and it did not get less in the stated time: try again later. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overloaded(String message) {
        super(message);
    }
}
