package org.dateline.ingest.page;

import org.dateline.messages.Rejection.Reason;

/** A page that is not read, with a sentence that names what is against which rule. */
public final class PageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PageRefused(Reason reason, String message) {
        // No stack trace: a refusal is expected, and a flood of bad pages must stay cheap.
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
