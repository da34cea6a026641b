package org.dateline.delivery.loop;

/** The store cannot take anything now: a full disk, a missing permission. Says what a person must cure. */
public final class StoreUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message in plain words, with the place: it is shown on {@code /health/ready} */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
