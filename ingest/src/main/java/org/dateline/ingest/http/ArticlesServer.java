package org.dateline.ingest.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dateline.ingest.feeds.Feeds;
import org.dateline.ingest.feeds.hub.HubCallbacks;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.http.BearerKeys;
import org.dateline.operations.http.HttpLimits;
import org.dateline.operations.http.ProblemAnswers;
import org.dateline.operations.http.RefusedRequest;
import org.dateline.operations.http.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of ingest: routes, keys, limits, and errors in one form. */
public final class ArticlesServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticlesServer.class);
    private static final int MOST_THREADS = 128;

    private final HttpSettings settings;
    private final BearerKeys keys;
    private final Intake intake;
    private final WaitingCallers callers;
    private final @Nullable Feeds feeds;
    private final @Nullable HubCallbacks hubs;
    private final ExecutorService writers = Executors.newCachedThreadPool(task -> {
        Thread daemon = new Thread(task, "stream-answers");
        daemon.setDaemon(true);
        return daemon;
    });
    private final Javalin server;

    /**
     * Prepares a server; it answers after {@link #start}.
     *
     * @param feeds those that are polled, or {@code null} where none are
     * @param hubs whom hubs are to reach, without a key; or {@code null} where none are
     */
    public ArticlesServer(
            HttpSettings settings, BearerKeys keys, Intake intake, @Nullable Feeds feeds, @Nullable HubCallbacks hubs) {
        this.feeds = feeds;
        this.hubs = hubs;
        this.settings = settings;
        this.keys = keys;
        this.intake = intake;
        this.callers = new WaitingCallers(intake);
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
        callers.close();
        writers.shutdownNow();
    }

    private void configure(JavalinConfig config) {
        ServerFrame frame = new ServerFrame(
                "http",
                MOST_THREADS,
                new HttpLimits(settings.idleTimeout(), settings.headerTimeout(), settings.maxConnections()),
                "articles go to POST /articles");
        frame.applyTo(config, settings.host(), settings.port());
        config.http.compressionStrategy = CompressionStrategy.NONE;
        ArticlesEndpoint endpoint = new ArticlesEndpoint(intake, settings, writers, callers);
        config.routes.before(this::admit);
        config.routes.post("/articles", endpoint::post);
        config.routes.get("/articles/{id}", endpoint::receipt);
        config.routes.head("/articles/{id}", endpoint::receipt);
        RetractionEndpoint retractions = new RetractionEndpoint(intake, callers);
        config.routes.delete("/articles", retractions::byUri);
        config.routes.delete("/articles/{id}", retractions::byId);
        config.routes.options("/articles", context -> allow(context, "POST, DELETE"));
        config.routes.options("/articles/{id}", context -> allow(context, "GET, HEAD, DELETE"));
        if (feeds != null) {
            FeedsEndpoint polled = new FeedsEndpoint(feeds, settings);
            config.routes.get("/feeds", polled::list);
            config.routes.post("/feeds", polled::add);
            config.routes.delete("/feeds", polled::remove);
            config.routes.options(
                    "/feeds", context -> context.status(204).header("Allow", "GET, HEAD, POST, DELETE, OPTIONS"));
        }
        if (hubs != null) {
            WebSubEndpoint callback = new WebSubEndpoint(hubs, settings);
            config.routes.get(WebSubEndpoint.PATH, callback::answer);
            config.routes.post(WebSubEndpoint.PATH, callback::notified);
        }
        config.routes.exception(RefusedRequest.class, this::refuse);
        config.routes.exception(
                HttpResponseException.class,
                (error, context) -> ProblemAnswers.write(context, frame.refusal(error, context)));
        config.routes.exception(IOException.class, ArticlesServer::brokenOff);
        config.routes.exception(Exception.class, ArticlesServer::fault);
    }

    private void admit(Context context) {
        context.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
        if (hubs != null && WebSubEndpoint.isCalled(context)) {
            // A hub has no key; it knows an address that nobody guesses, and a secret.
            return;
        }
        if (!keys.allow(context.req().getHeader("Authorization"))) {
            throw RefusedRequest.unauthorized();
        }
    }

    private void refuse(RefusedRequest refused, Context context) {
        if (refused.isOfTheContent() && context.path().startsWith("/articles")) {
            intake.counts().countRefused();
        }
        if (refused.status() != 401 && refused.status() != 408) {
            // Whoever may not send, or takes too long to send, is not listened to any more.
            RequestBytes.drain(context.req());
        }
        ProblemAnswers.write(context, refused);
    }

    private static void allow(Context context, String methods) {
        context.status(204).header("Allow", methods + ", OPTIONS");
        if (methods.contains("POST")) {
            context.header("Accept-Post", MediaType.ACCEPTED);
        }
    }

    /** The caller has gone away or fallen silent; nobody reads the answer. */
    private static void brokenOff(IOException broken, Context context) {
        ProblemAnswers.write(
                context, new RefusedRequest(400, "broken-off", "the body could not be read to its end", null));
    }

    private static void fault(Exception fault, Context context) {
        LOG.error("a request could not be handled", fault);
        ProblemAnswers.write(context, new RefusedRequest(500, "internal", "a fault inside Dateline", null));
    }
}
