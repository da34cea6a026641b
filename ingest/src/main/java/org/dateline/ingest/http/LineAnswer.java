package org.dateline.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.dateline.ingest.format.ParseOutcome.Warning;
import org.dateline.ingest.intake.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a stream.
 *
 * @param status {@code accepted}, {@code held}, {@code retracted}, {@code duplicate}, {@code refused} or {@code unavailable}; after the last of these the
 *     stream ends, and the lines that have no answer were not taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "status", "id", "uri", "reason", "message", "field", "warnings"})
record LineAnswer(
        long line,
        String status,
        @Nullable String id,
        @Nullable String uri,
        @Nullable String reason,
        @Nullable String message,
        @Nullable String field,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

    static LineAnswer accepted(long line, Receipt receipt, List<Warning> warnings) {
        String status = status(receipt);
        return new LineAnswer(line, status, receipt.id(), receipt.uri(), null, null, null, warnings);
    }

    private static String status(Receipt receipt) {
        if (receipt.duplicate()) {
            return "duplicate";
        }
        if (receipt.heldUntil() != null) {
            return "held";
        }
        return receipt.retracted() ? "retracted" : "accepted";
    }

    static LineAnswer failed(long line, RefusedRequest refused) {
        Problem problem = refused.asProblem();
        String status = refused.isOfTheArticle() ? "refused" : "unavailable";
        return new LineAnswer(
                line, status, null, null, problem.reason(), problem.message(), problem.field(), List.of());
    }

    boolean endsTheStream() {
        return status.equals("unavailable");
    }
}
