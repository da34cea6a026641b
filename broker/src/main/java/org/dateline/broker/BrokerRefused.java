package org.dateline.broker;

/** The broker cannot start, in words for whoever started it. */
public final class BrokerRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokerRefused(String message) {
        super(message);
    }

    public BrokerRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
