package org.dateline.ingest.http;

import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.ingest.intake.ArticleTooLarge;
import org.dateline.messages.Rejection.Reason;
import org.dateline.operations.http.RefusedRequest;

/** What is wrong with an article, as the answer to a request. */
final class ArticleRefusals {
    private ArticleRefusals() {}

    static RefusedRequest of(Refused refused) {
        RefusedRequest request = new RefusedRequest(
                status(refused.reason()), refused.reason().code(), refused.message(), refused.field());
        return request.status() == 415 ? request.withHeader("Accept-Post", MediaType.ACCEPTED) : request;
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

    private static int status(Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> 413;
            case CHARSET -> 415;
            case SCHEMA, EMPTY -> 422;
            case NOT_UTF8, NOT_JSON, KEY, UNREADABLE -> 400;
            case INTERNAL -> 500;
        };
    }
}
