package org.dateline.ingest.http;

import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error. Carries no stack trace: callers make mistakes, and many of them. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;
    private final @Nullable String field;

    RefusedRequest(int status, String reason, String message, @Nullable String field) {
        super(message, null, false, false);
        this.status = status;
        this.reason = reason;
        this.field = field;
    }

    static RefusedRequest of(Refused refused) {
        return new RefusedRequest(
                status(refused.reason()), refused.reason().code(), refused.message(), refused.field());
    }

    static RefusedRequest of(ArticleTooLarge tooLarge) {
        return new RefusedRequest(413, Reason.TOO_LARGE.code(), String.valueOf(tooLarge.getMessage()), null);
    }

    static RefusedRequest tooLarge(int most) {
        return new RefusedRequest(
                413,
                Reason.TOO_LARGE.code(),
                "the body has more than " + most + " bytes: must have at most that",
                null);
    }

    static RefusedRequest unavailable(String why) {
        return new RefusedRequest(503, "unavailable", why + ": try again later", null);
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> 413;
            case CHARSET -> 415;
            case SCHEMA, EMPTY -> 422;
            case NOT_UTF8, NOT_JSON, KEY, UNREADABLE -> 400;
            case INTERNAL -> 500;
        };
    }

    int status() {
        return status;
    }

    /** Whether the article itself is at fault, as opposed to the request or the moment. */
    boolean isOfTheArticle() {
        return status == 400 || status == 413 || status == 415 || status == 422;
    }

    Problem asProblem() {
        return new Problem(reason, String.valueOf(getMessage()), field);
    }
}
