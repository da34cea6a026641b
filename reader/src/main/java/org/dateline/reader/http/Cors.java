package org.dateline.reader.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets pages of other origins ask, where the settings say so. */
final class Cors {
    /** What the answer to a browser's question beforehand says. */
    static final Map<String, String> BEFOREHAND = Map.of(
            "Access-Control-Allow-Methods", "GET",
            "Access-Control-Allow-Headers", "Authorization, Last-Event-ID");

    private final List<String> origins;

    /** @param origins such as {@code https://desk.example}, or {@code *} for all */
    Cors(List<String> origins) {
        this.origins = List.copyOf(origins);
    }

    void allow(Context context) {
        Map<String, String> headers = headers(context.req().getHeader("Origin"));
        headers.forEach(context::header);
        if (!headers.isEmpty() && context.method().toString().equals("OPTIONS")) {
            BEFOREHAND.forEach(context::header);
            context.status(204);
            context.skipRemainingHandlers();
        }
    }

    /** What an answer to a page of this origin says; nothing where it may not ask. */
    Map<String, String> headers(@Nullable String origin) {
        if (origin == null || !(origins.contains("*") || origins.contains(origin))) {
            return Map.of();
        }
        return Map.of(
                "Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin,
                "Vary", "Origin",
                "Access-Control-Expose-Headers", "Dateline-Partition, Dateline-Offset");
    }
}
