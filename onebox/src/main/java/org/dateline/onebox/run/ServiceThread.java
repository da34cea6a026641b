package org.dateline.onebox.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.operations.Health;
import org.dateline.operations.OperationsServer;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A service on a thread of this process, with health and metrics of its own as it would have in a process of its own.
 *
 * @param <S> the service
 */
final class ServiceThread<S extends Service> implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final String name;
    private final S service;
    private final Health health;
    private final PrometheusMeterRegistry registry;
    private final OperationsServer server;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private ServiceThread(
            String name, S service, Health health, PrometheusMeterRegistry registry, OperationsServer server) {
        this.name = name;
        this.service = service;
        this.health = health;
        this.registry = registry;
        this.server = server;
        this.thread = new Thread(this::work, name);
    }

    /** What makes a service. */
    @FunctionalInterface
    interface Body<S> {
        S start(Settings settings, Health health, PrometheusMeterRegistry registry);
    }

    /** Makes the service with its health and metrics; it works from {@link #begin} on. */
    static <S extends Service> ServiceThread<S> of(
            String name, Map<String, String> environment, int adminPort, Body<S> body) {
        Settings settings = settings(name, environment, adminPort);
        String host = settings.text("DATELINE_BIND", LOOPBACK);
        WantedPort port = RunSettings.setPort(settings, adminPortName(name), adminPort);
        Health health = new Health();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        S service = body.start(settings, health, registry);
        OperationsServer server = OperationsServer.start(health, registry, host, port.orAny());
        return new ServiceThread<>(name, service, health, registry, server);
    }

    /** Those of a service; what whoever starts it reads is read already, so that it does not take that for unknown. */
    static Settings settings(String name, Map<String, String> environment, int adminPort) {
        Settings settings = Settings.of(name, environment);
        settings.text("DATELINE_LOG", "readable");
        settings.text("DATELINE_BIND", LOOPBACK);
        settings.integer(adminPortName(name), adminPort, 0, Ports.HIGHEST);
        return settings;
    }

    private static String adminPortName(String service) {
        return service.toUpperCase(Locale.ROOT) + "_ADMIN_PORT";
    }

    /** Lets it work, once Kafka is there. */
    void begin() {
        thread.start();
    }

    private void work() {
        try {
            service.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    String name() {
        return name;
    }

    S service() {
        return service;
    }

    /** Where its health and metrics are. */
    int adminPort() {
        return server.port();
    }

    /** Why it has ended by itself, if it has. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    Health.Report ready() {
        return health.ready();
    }

    /** What a counter of the ledger says, all tags together. */
    long count(String counter) {
        return (long) registry.find(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    void stop() {
        service.stop();
    }

    /** Whether it ended within that time. */
    boolean ended(Duration atMost) {
        try {
            // A thread that never began has ended.
            thread.join(Math.max(1, atMost.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Override
    public void close() {
        service.close();
        server.close();
        registry.close();
    }
}
