package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.Receipt;
import org.dateline.messages.Retraction;
import org.jspecify.annotations.Nullable;

/** Takes articles back: {@code DELETE /articles/{id}} and {@code DELETE /articles?uri=...}. */
final class RetractionEndpoint {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_URI = 2000;

    private final Intake intake;
    private final WaitingCallers callers;

    RetractionEndpoint(Intake intake, WaitingCallers callers) {
        this.intake = intake;
        this.callers = callers;
    }

    /** {@code DELETE /articles?uri=...}: whatever the age of the article. */
    void byUri(Context context) {
        String uri = context.queryParam("uri");
        if (uri == null || uri.isBlank() || uri.length() > LONGEST_URI) {
            throw new RefusedRequest(
                    422,
                    "schema",
                    "uri is missing, empty or too long: must be an article's, as DELETE /articles?uri=...",
                    "uri");
        }
        retract(context, uri);
    }

    /** {@code DELETE /articles/{id}}: an id is a digest, so only what is remembered here can be found by it. */
    void byId(Context context) {
        String id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw new RefusedRequest(
                    422, "schema", "the id is no 32 digits: must be those that name the article's file", "id");
        }
        Receipt known = intake.receipt(id)
                .orElseThrow(() -> new RefusedRequest(
                        404,
                        "not-found",
                        "no article of this id came in the last minutes: must be named by its uri then, as"
                                + " DELETE /articles?uri=..., or by dateline retract, which looks its uri up",
                        null));
        retract(context, known.uri());
    }

    private void retract(Context context, String uri) {
        if (!intake.available()) {
            throw RefusedRequest.unavailable(intake.unavailableBecause());
        }
        Retraction retraction = new Retraction(uri, text(context, "reason"), by(context));
        try {
            Receipt receipt = callers.add(
                            intake.retract(retraction, context.req().getHeader("traceparent")))
                    .join();
            context.status(202).header("Location", "/articles/" + receipt.id());
            JsonAnswers.write(context, receipt);
        } catch (CompletionException e) {
            throw ArticlesEndpoint.refused(e);
        }
    }

    private static String by(Context context) {
        String by = text(context, "by");
        return by == null ? "http" : by;
    }

    private static @Nullable String text(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > Retraction.LONGEST) {
            throw new RefusedRequest(
                    422,
                    "schema",
                    name + " has " + text.length() + " characters: must have at most " + Retraction.LONGEST,
                    name);
        }
        return text;
    }
}
