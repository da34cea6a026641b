package org.dateline.operations;

import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a service from its settings to its exit code. */
final class ServiceRun implements Callable<Integer> {
    static final int ENDED = 0;
    static final int CRASHED = 1;
    static final int BAD_SETTINGS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRun.class);

    private final String service;
    private final Map<String, String> environment;
    private final int usualAdminPort;
    private final ServiceBody body;
    private final PrintStream errors;

    /** @param usualAdminPort where health and metrics are unless the setting says otherwise; 0 takes a free one */
    ServiceRun(
            String service, int usualAdminPort, Map<String, String> environment, ServiceBody body, PrintStream errors) {
        this.service = service;
        this.usualAdminPort = usualAdminPort;
        this.environment = environment;
        this.body = body;
        this.errors = errors;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.of(service, environment);
        Health health = new Health();
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (JvmGcMetrics pauses = new JvmGcMetrics()) {
            pauses.bindTo(registry);
            bindProcess(registry);
            return runBody(settings, health, registry);
        } catch (BadSettings e) {
            errors.println(service + " does not start with these settings:");
            e.problems().forEach(problem -> errors.println("  " + problem));
            return BAD_SETTINGS;
        } catch (OutOfMemoryError e) {
            errors.println(
                    service + " ends: its heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB is too small for what it has in hand: give it more (-Xmx, or the container's limit)");
            return CRASHED;
        } catch (RuntimeException | Error e) {
            LOG.error("{} crashed", service, e);
            return CRASHED;
        }
    }

    private int runBody(Settings settings, Health health, PrometheusMeterRegistry registry) {
        settings.choice("DATELINE_LOG", LogFormat.READABLE);
        String host = settings.text("DATELINE_BIND", "127.0.0.1");
        int port = settings.integer(adminPort(), usualAdminPort, 0, 65_535);
        ServiceStop stop = new ServiceStop();
        try (Service running = body.start(settings, health, registry);
                OperationsServer server = listen(health, registry, host, port)) {
            settings.refuseProblems();
            Runtime.getRuntime().addShutdownHook(stop.hook(service, running));
            LOG.info(
                    "{} starts with {}; health and metrics on {}:{}",
                    service,
                    settings.effective(),
                    host,
                    server.port());
            running.run();
            LOG.info("{} ended", service);
            return ENDED;
        } finally {
            stop.closed();
        }
    }

    private OperationsServer listen(Health health, PrometheusMeterRegistry registry, String host, int port) {
        try {
            return OperationsServer.start(health, registry, host, port);
        } catch (JavalinBindException e) {
            throw new BadSettings(List.of(adminPort() + " is " + port + ": must be a port that is free on " + host));
        }
    }

    private String adminPort() {
        return service.toUpperCase(Locale.ROOT) + "_ADMIN_PORT";
    }

    private static void bindProcess(PrometheusMeterRegistry registry) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** How log lines are written; see logback.xml. */
    private enum LogFormat {
        READABLE,
        JSON
    }
}
