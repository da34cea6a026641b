package org.dateline.delivery.topic;

/** The broker lacks something that the promises rest on. Says what it is and how it is switched on. */
public final class BrokerUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerUnfit(String message) {
        super(message);
    }
}
