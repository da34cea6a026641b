package org.dateline.enrich.known;

/** The file of people and things is not what was built. */
public final class DamagedWhosWho extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedWhosWho(String message) {
        super(message);
    }

    DamagedWhosWho(String message, Throwable cause) {
        super(message, cause);
    }
}
