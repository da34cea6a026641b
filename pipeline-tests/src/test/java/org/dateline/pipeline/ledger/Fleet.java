package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.pipeline.ledger.FaultPlan.Fault;
import org.jspecify.annotations.Nullable;

/** A broker, one ingest, three enrich and two sink, each a process of its own. Not thread-safe. */
final class Fleet implements AutoCloseable {
    static final String BROKER = "broker";
    static final String INGEST = "ingest";
    static final List<String> ENRICHERS = List.of("enrich-1", "enrich-2", "enrich-3");
    static final List<String> SINKS = List.of("sink-1", "sink-2");
    static final List<String> ALL = Stream.of(List.of(BROKER, INGEST), ENRICHERS, SINKS)
            .flatMap(List::stream)
            .toList();
    static final int PARTITIONS = 9;

    /** How soon a dead member's partitions go to others: Kafka's smallest. */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);

    /** Shorter than a transaction, so that the broker dies with it. */
    private static final Duration UNTIL_THE_BROKER_DIES_TOO = Duration.ofSeconds(7);

    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, HealthAddress> health = new HashMap<>();
    private final Path outDir;
    private final int httpPort = freePort();
    private BrokerSettings brokerSettings;
    private EmbeddedBroker broker;

    /** Starts the broker; {@link #startServices()} starts the rest. */
    Fleet(Path dir) {
        this.outDir = dir.resolve("out");
        // Half a minute until a dead transaction is noticed would make up most of the run.
        brokerSettings = BrokerSettings.of(dir.resolve("broker"))
                .withOverrides(Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));
        broker = EmbeddedBroker.start(brokerSettings);
        brokerSettings = brokerSettings.withPort(port(broker));
        add(
                INGEST,
                "org.dateline.ingest.IngestMain",
                dir,
                Map.of(
                        "INGEST_HTTP_PORT", Integer.toString(httpPort),
                        "INGEST_SEEDS_DIR", dir.resolve("seeds").toString(),
                        "INGEST_INBOX_DIR", dir.resolve("inbox").toString()));
        ENRICHERS.forEach(name -> add(
                name,
                "org.dateline.enrich.EnrichMain",
                dir,
                Map.of("ENRICH_ANNOTATORS", "text,headline,published", "ENRICH_THREADS", "1")));
        SINKS.forEach(name -> add(name, "org.dateline.sink.SinkMain", dir, Map.of("SINK_OUT_DIR", outDir.toString())));
    }

    void startServices() {
        services.values().forEach(ServiceProcess::start);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    int httpPort() {
        return httpPort;
    }

    Path outDir() {
        return outDir;
    }

    void hit(Fault fault) {
        switch (fault.kind()) {
            case KILL -> kill(fault.target());
            case KILL_AND_THE_BROKER_LATER -> {
                kill(fault.target());
                Pause.of(UNTIL_THE_BROKER_DIES_TOO);
                kill(BROKER);
            }
            case FREEZE -> service(fault.target()).freeze();
        }
    }

    void cure(Fault fault) {
        switch (fault.kind()) {
            case KILL -> restart(fault.target());
            case KILL_AND_THE_BROKER_LATER -> {
                restart(BROKER);
                restart(fault.target());
            }
            case FREEZE -> service(fault.target()).thaw();
        }
    }

    /** Services that are not there or do not say on /health/ready that they are. */
    List<String> notReady() {
        return services.keySet().stream().filter(name -> !isReady(name)).toList();
    }

    /** SIGTERM to every service; the exit code of each. */
    Map<String, Integer> stopServices() {
        var codes = new LinkedHashMap<String, Integer>();
        services.forEach((name, service) -> codes.put(name, service.stop()));
        return codes;
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
    }

    private boolean isReady(String name) {
        return service(name).isAlive()
                && Objects.requireNonNull(health.get(name)).saysReady();
    }

    private void kill(String target) {
        if (target.equals(BROKER)) {
            broker.kill();
        } else {
            service(target).kill();
        }
    }

    private void restart(String target) {
        if (target.equals(BROKER)) {
            broker = EmbeddedBroker.start(brokerSettings);
        } else {
            service(target).start();
        }
    }

    private ServiceProcess service(String name) {
        @Nullable ServiceProcess service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no process is named " + name + ": must be one of " + services.keySet());
        }
        return service;
    }

    private void add(String name, String mainClass, Path dir, Map<String, String> own) {
        var environment = new HashMap<>(own);
        String service = name.replaceAll("-.*", "").toUpperCase(Locale.ROOT);
        int adminPort = freePort();
        health.put(name, new HealthAddress(adminPort));
        environment.put(service + "_ADMIN_PORT", Integer.toString(adminPort));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("KAFKA_SESSION_TIMEOUT_MS", Long.toString(SESSION_TIMEOUT.toMillis()));
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "1500");
        environment.put("DATELINE_PARTITIONS", Integer.toString(PARTITIONS));
        services.put(name, new ServiceProcess(name, mainClass, environment, dir));
    }

    private static int port(EmbeddedBroker broker) {
        return Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
