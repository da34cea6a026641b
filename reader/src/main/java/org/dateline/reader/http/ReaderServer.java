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
import java.util.function.BooleanSupplier;
import org.dateline.operations.http.BearerKeys;
import org.dateline.operations.http.HttpLimits;
import org.dateline.operations.http.RefusedRequest;
import org.dateline.operations.http.ServerFrame;
import org.dateline.reader.desk.Desk;
import org.dateline.reader.desk.EmptyDesk;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Progress;
import org.dateline.reader.page.Page;
import org.dateline.reader.query.BadParameter;
import org.dateline.reader.stream.Wire;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
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
    private final Page page = Page.load();
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

    /** Returns when it answers. */
    public void start() {
        endpoints.answerOnce();
        server.start();
    }

    /**
     * Asks itself questions of every kind, for some seconds of a large index: those of others are answered faster then. To
     * be called while it answers.
     *
     * @param stopped asked before each question
     * @return how many were asked
     */
    public int rehearse(BooleanSupplier stopped) {
        return endpoints.rehearse(stopped);
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
        ServerFrame frame = new ServerFrame(
                "reader-http",
                MOST_THREADS,
                new HttpLimits(IDLE, HEADERS, settings.maxConnections()),
                "/openapi.yaml says what there is");
        frame.applyTo(config, settings.host(), settings.port());
        config.jetty.modifyServletContextHandler(handler -> {
            ServletHolder stream = new ServletHolder(new StreamServlet(wire, keys, cors, content.clock()));
            stream.setAsyncSupported(true);
            handler.addServlet(stream, "/stream");
        });
        // A browser's question beforehand carries no key.
        config.routes.before(cors::allow);
        config.routes.before(ReaderServer::options);
        config.routes.before(this::admit);
        page.addTo(config.routes);
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
        config.routes.exception(
                HttpResponseException.class, (error, context) -> answer(frame.refusal(error, context), context));
        config.routes.exception(Exception.class, ReaderServer::fault);
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
            astray(
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

    private void answer(RefusedRequest refused, Context context) {
        refused.headers().forEach(context::header);
        Refusal refusal =
                Refusal.of(refused.status(), refused.asProblem().reason(), String.valueOf(refused.getMessage()));
        if (refusal.status() == 404) {
            astray(context, refusal);
        } else {
            Answers.refuse(context, refusal);
        }
    }

    /** Whoever typed the address into a browser gets a page; programs get the problem, as ever. */
    private void astray(Context context, Refusal refusal) {
        if (Asked.prefersPage(context)) {
            context.status(refusal.status());
            page.answerNowhere(context);
        } else {
            Answers.refuse(context, refusal);
        }
    }

    private static void fault(Exception fault, Context context) {
        LOG.error("a request could not be handled", fault);
        Answers.refuse(context, Refusal.of(500, "internal", "a fault inside Dateline"));
    }
}
