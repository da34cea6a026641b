package org.dateline.reader.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.dateline.operations.http.BearerKeys;
import org.dateline.operations.http.HttpLimits;
import org.dateline.reader.desk.Desk;
import org.dateline.reader.desk.EmptyDesk;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Progress;
import org.dateline.reader.page.Page;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.stream.Wire;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
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
    private final Content content;
    private final Endpoints endpoints;
    private final Wire wire;
    private final Cors cors;
    private final DeskEndpoints desk;
    private final Javalin server;

    /**
     * What is answered.
     *
     * @param topic name of the topic that the index is of
     */
    public record Content(String topic, ArticleIndex index, Progress progress, Clock clock) {}

    /** One without a desk behind it: of the pipeline nothing is known. */
    public ReaderServer(HttpSettings settings, BearerKeys keys, Content content) {
        this(settings, keys, content, new EmptyDesk(content.clock()));
    }

    /** Prepares a server; it answers after {@link #start}. */
    public ReaderServer(HttpSettings settings, BearerKeys keys, Content content, Desk desk) {
        this.settings = settings;
        this.keys = keys;
        this.content = content;
        this.endpoints = new Endpoints(content.index(), content.clock());
        this.wire = new Wire(content.index());
        this.cors = new Cors(settings.corsOrigins());
        this.desk = new DeskEndpoints(desk, new DeskGuard(keys, settings.deskHosts()));
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
        wire.close();
        server.stop();
        endpoints.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        limit(config);
        config.jetty.modifyServletContextHandler(handler -> {
            ServletHolder stream = new ServletHolder(new StreamServlet(wire, keys, cors, content.clock()));
            stream.setAsyncSupported(true);
            handler.addServlet(stream, "/stream");
        });
        // A browser's question beforehand carries no key.
        config.routes.before(cors::allow);
        config.routes.before(ReaderServer::options);
        config.routes.before(this::admit);
        Page.load().addTo(config.routes);
        config.routes.get("/articles", endpoints::articles);
        config.routes.get("/articles/{id}", endpoints::article);
        config.routes.get("/entities/{id}", endpoints::entity);
        config.routes.get("/topics", endpoints::topics);
        config.routes.get("/quotes", endpoints::quotes);
        config.routes.get("/trends", endpoints::trends);
        Feeds feeds = new Feeds(endpoints);
        config.routes.get("/feed.atom", feeds::atom);
        config.routes.get("/feed.json", feeds::json);
        config.routes.get("/status", this::status);
        desk.addTo(config.routes);
        config.routes.get("/openapi.yaml", ReaderServer::openApi);
        config.routes.exception(BadParameter.class, ReaderServer::refuse);
        config.routes.exception(HttpResponseException.class, ReaderServer::answer);
        config.routes.exception(Exception.class, ReaderServer::fault);
    }

    private void limit(JavalinConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("reader-http");
        config.jetty.threadPool = threads;
        new HttpLimits(IDLE, HEADERS, settings.maxConnections()).applyTo(config, settings.host(), settings.port());
    }

    /** Not a route: then every path would be there, for another method. */
    private static void options(Context context) {
        if (HandlerType.OPTIONS.equals(context.method())) {
            context.status(204).header("Allow", methods(context.path()) + ", OPTIONS");
            context.skipRemainingHandlers();
        }
    }

    private static String methods(String path) {
        return path.endsWith("/redrive") ? "POST" : "GET";
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

    private void status(Context context) {
        Answers.write(context, Status.of(content.topic(), content.index(), endpoints.count(), content.progress()));
    }

    private static void refuse(BadParameter bad, Context context) {
        Answers.refuse(context, Refusal.of(bad));
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
