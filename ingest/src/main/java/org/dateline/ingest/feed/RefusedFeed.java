package org.dateline.ingest.feed;

import org.dateline.ingest.feed.FeedOutcome.Refused;
import org.dateline.messages.Rejection.Reason;

/** Carries a refusal from the depth of the reader to {@link FeedDocument}, which makes it an outcome. */
final class RefusedFeed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedFeed(Reason reason, String message) {
        // No stack trace: a refusal is expected.
        super(message, null, false, false);
        this.reason = reason;
    }

    Refused asOutcome() {
        return new Refused(reason, null, String.valueOf(getMessage()));
    }
}
