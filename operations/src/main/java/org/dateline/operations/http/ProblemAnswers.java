package org.dateline.operations.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.UncheckedIOException;

/** Errors as the body of an answer, all in one form. */
public final class ProblemAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAnswers() {}

    /** Answers with the status, the headers and the {@link Problem} of a refusal. */
    public static void write(Context context, RefusedRequest refused) {
        context.status(refused.status());
        refused.headers().forEach(context::header);
        try {
            context.contentType("application/json").result(JSON.writeValueAsBytes(refused.asProblem()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
