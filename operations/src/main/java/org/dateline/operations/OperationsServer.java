package org.dateline.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import org.dateline.operations.http.HttpLimits;

/** Answers {@code /health/live}, {@code /health/ready} and {@code /metrics} while a service runs. */
public final class OperationsServer implements AutoCloseable {
    private static final int DOWN = 503;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Javalin server;

    private OperationsServer(Javalin server) {
        this.server = server;
    }

    /** @param port 0 takes a free one; see {@link #port()} */
    public static OperationsServer start(Health health, PrometheusMeterRegistry registry, String host, int port) {
        Javalin server = Javalin.create(config -> {
            HttpLimits.defaults().applyTo(config, host, port);
            configure(config, health.shownOn(registry), registry);
        });
        return new OperationsServer(server.start());
    }

    private static void configure(JavalinConfig config, Health health, PrometheusMeterRegistry registry) {
        config.startup.showJavalinBanner = false;
        config.routes.get("/health/live", context -> answer(context, health.live()));
        config.routes.get("/health/ready", context -> answer(context, health.ready()));
        config.routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
    }

    private static void answer(Context context, Health.Report report) {
        try {
            context.status(report.up() ? 200 : DOWN)
                    .contentType("application/json")
                    .result(JSON.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port it answers on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
