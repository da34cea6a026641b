package org.dateline.reader.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.dateline.operations.http.BearerKeys;
import org.dateline.operations.http.HttpLimits;
import org.dateline.reader.page.Page;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the reader: routes, keys, limits, and errors in one form. */
public final class ReaderServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderServer.class);
    private static final int MOST_THREADS = 64;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration HEADERS = Duration.ofSeconds(20);

    private final HttpSettings settings;
    private final BearerKeys keys;
    private final Javalin server;

    /** Prepares a server; it answers after {@link #start}. */
    public ReaderServer(HttpSettings settings, BearerKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.server = Javalin.create(this::configure);
    }

    public void start() {
        server.start();
    }

    /** The port it answers on. */
    public int port() {
        return server.port();
    }

    /** Lets requests in hand end, and then closes. */
    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        limit(config);
        config.routes.before(this::admit);
        Page.load().addTo(config.routes);
        config.routes.get("/openapi.yaml", ReaderServer::openApi);
        config.routes.exception(HttpResponseException.class, ReaderServer::answer);
        config.routes.exception(Exception.class, ReaderServer::fault);
    }

    private void limit(JavalinConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("reader-http");
        config.jetty.threadPool = threads;
        new HttpLimits(IDLE, HEADERS, settings.maxConnections()).applyTo(config, settings.host(), settings.port());
    }

    private void admit(Context context) {
        context.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
        if (!Page.owns(context.path()) && !keys.allow(context.req().getHeader("Authorization"))) {
            context.header("WWW-Authenticate", "Bearer realm=\"dateline\"");
            Answers.refuse(
                    context,
                    Refusal.of(401, "unauthorized", "Authorization is missing or unknown: must be Bearer and a key"));
            context.skipRemainingHandlers();
        }
    }

    private static void openApi(Context context) {
        try (InputStream document = ReaderServer.class.getResourceAsStream("/org/dateline/reader/openapi.yaml")) {
            if (document == null) {
                throw new IllegalStateException("openapi.yaml is not in this jar");
            }
            context.contentType("application/yaml").result(document.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors that Javalin itself finds: no such path, another method. */
    private static void answer(HttpResponseException error, Context context) {
        String allowed = error.getDetails().get("availableMethods");
        if (error.getStatus() == 405 && allowed != null) {
            // RFC 9110, 15.5.6
            context.header("Allow", allowed);
        }
        String reason = error.getStatus() == 404 ? "not-found" : error.getStatus() == 405 ? "method" : "request";
        Answers.refuse(context, Refusal.of(error.getStatus(), reason, explanation(error, context)));
    }

    private static String explanation(HttpResponseException error, Context context) {
        String asked = context.method() + " " + context.path();
        return switch (error.getStatus()) {
            case 404 -> "there is nothing at " + asked + ": /openapi.yaml says what there is";
            case 405 -> asked + " is not allowed: /openapi.yaml says what is";
            default -> String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
        };
    }

    private static void fault(Exception fault, Context context) {
        LOG.error("a request could not be handled", fault);
        Answers.refuse(context, Refusal.of(500, "internal", "a fault inside Dateline"));
    }
}
