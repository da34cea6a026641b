package org.dateline.reader.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.query.Parameters;
import org.dateline.reader.stream.EventFormat;
import org.dateline.reader.stream.Wire;
import org.jspecify.annotations.Nullable;

/** {@code GET /stream}, without a thread for each who listens. */
final class StreamServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Wire wire;
    private final transient BearerKeys keys;
    private final transient Cors cors;
    private final transient Clock clock;

    StreamServlet(Wire wire, BearerKeys keys, Cors cors, Clock clock) {
        this.wire = wire;
        this.keys = keys;
        this.cors = cors;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cors.headers(request.getHeader("Origin")).forEach(response::setHeader);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (!keys.allow(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"dateline\"");
            refuse(
                    response,
                    Refusal.of(401, "unauthorized", "Authorization is missing or unknown: must be Bearer and a key"));
            return;
        }
        try {
            Parameters given = new Parameters(values(request)).allowOnly(Endpoints.filtersAnd("after"));
            ArticleFilter filter = ArticleFilter.of(given, clock);
            start(request, response, filter, after(request, given));
        } catch (BadParameter e) {
            refuse(response, Refusal.of(e));
        }
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Allow", "GET, OPTIONS");
        Map<String, String> headers = cors.headers(request.getHeader("Origin"));
        headers.forEach(response::setHeader);
        if (!headers.isEmpty()) {
            Cors.BEFOREHAND.forEach(response::setHeader);
        }
        response.setStatus(204);
    }

    private static Map<String, List<String>> values(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        return values;
    }

    private static @Nullable String after(HttpServletRequest request, Parameters given) {
        String last = request.getHeader("Last-Event-ID");
        return last == null || last.isBlank() ? given.one("after").orElse(null) : last.strip();
    }

    private void start(
            HttpServletRequest request, HttpServletResponse response, ArticleFilter filter, @Nullable String after)
            throws IOException {
        String accept = String.valueOf(request.getHeader("Accept"));
        EventFormat format =
                accept.contains("application/x-ndjson") ? EventFormat.NDJSON : EventFormat.SERVER_SENT_EVENTS;
        response.setContentType(format.contentType());
        AsyncContext exchange = request.startAsync();
        // The wire itself drops who does not read.
        exchange.setTimeout(0);
        response.flushBuffer();
        wire.subscribe(new StreamListener(exchange), filter, format, after);
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(Answers.bytes(refusal));
    }
}
