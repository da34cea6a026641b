package org.dateline.ingest.format;

import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Carries a refusal from the depth of a parser to whoever reads the item, who makes it an outcome. */
public final class RefusedItem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String field;

    public RefusedItem(Reason reason, String message, @Nullable String field) {
        // No stack trace: a refusal is expected, and a flood of bad lines must stay cheap.
        super(message, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    public ParseOutcome.Refused asOutcome() {
        return new ParseOutcome.Refused(reason, String.valueOf(getMessage()), field);
    }
}
