package org.dateline.ingest.folder;

/** The service is asked to stop while a file is in hand: it stays where it is, and the next start goes on with it. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("asked to stop", null, false, false);
    }
}
