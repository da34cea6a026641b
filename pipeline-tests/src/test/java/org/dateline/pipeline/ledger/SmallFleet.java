package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;

/** A broker, and one each of ingest, enrich and sink, each a process of its own. Not thread-safe. */
final class SmallFleet implements AutoCloseable {
    static final String QUORUM = "controller.quorum.voters";
    static final String INGEST = "ingest";
    static final String ENRICH = "enrich";
    static final String SINK = "sink";

    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, Integer> adminPorts = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int httpPort = freePort();
    private final int controllerPort = freePort();
    private final Path dir;
    private final Path out;
    private final EmbeddedBroker broker;

    SmallFleet(Path dir) {
        this(dir, "text,headline,published");
    }

    /** @param annotators as {@code ENRICH_ANNOTATORS} has them; light ones, since its heap is small */
    SmallFleet(Path dir, String annotators) {
        this(dir, dir.resolve("out"), annotators, Build.present());
    }

    /**
     * @param out where the files go
     * @param build of the services at the beginning
     */
    SmallFleet(Path dir, Path out, String annotators, Build build) {
        this.dir = dir;
        this.out = out;
        int port = freePort();
        broker = EmbeddedBroker.start(BrokerSettings.of(dir.resolve("broker"))
                .withPort(port)
                .withOverrides(Map.of(
                        "transaction.abort.timed.out.transaction.cleanup.interval.ms",
                        "1000",
                        // Known, for one that joins it.
                        "listeners",
                        "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                        QUORUM,
                        quorum())));
        add(
                INGEST,
                "org.dateline.ingest.IngestMain",
                Map.of(
                        "INGEST_HTTP_PORT", Integer.toString(httpPort),
                        "INGEST_INBOX_DIR", inbox().toString()));
        add(ENRICH, "org.dateline.enrich.EnrichMain", Map.of("ENRICH_ANNOTATORS", annotators, "ENRICH_THREADS", "1"));
        add(SINK, "org.dateline.sink.SinkMain", Map.of("SINK_OUT_DIR", out().toString()));
        services.values().forEach(service -> service.start(build));
    }

    private void add(String name, String mainClass, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        adminPorts.put(name, freePort());
        environment.put(name.toUpperCase(Locale.ROOT) + "_ADMIN_PORT", "" + adminPorts.get(name));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("KAFKA_SESSION_TIMEOUT_MS", "6000");
        environment.put("KAFKA_HEARTBEAT_INTERVAL_MS", "1500");
        environment.put("DATELINE_PARTITIONS", Integer.toString(Fleet.PARTITIONS));
        services.put(name, new ServiceProcess(name, mainClass, environment, dir));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Path out() {
        return out;
    }

    Path inbox() {
        return dir.resolve("inbox");
    }

    int httpPort() {
        return httpPort;
    }

    String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** Of the services, by their names. */
    Map<String, Integer> adminPorts() {
        return adminPorts;
    }

    /** Where the services' health and metrics are. */
    List<String> admins() {
        return adminPorts.values().stream()
                .map(port -> "http://127.0.0.1:" + port)
                .toList();
    }

    boolean areReady() {
        return adminPorts.values().stream().allMatch(port -> new HealthAddress(port).saysReady());
    }

    boolean ingestIsReady() {
        return new HealthAddress(Objects.requireNonNull(adminPorts.get(INGEST))).saysReady();
    }

    /** What it shows to Prometheus; empty where it does not answer. */
    String metrics(String name) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + adminPorts.get(name) + "/metrics");
        try {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notThere) {
            return "";
        }
    }

    /** A request to the articles of ingest. */
    HttpResponse<String> ask(String pathAndQuery, String method, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url() + pathAndQuery))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    void kill(String name) {
        Objects.requireNonNull(services.get(name)).kill();
    }

    void start(String name) {
        Objects.requireNonNull(services.get(name)).start();
    }

    /** The broker's {@link #QUORUM}. */
    String quorum() {
        return "1@127.0.0.1:" + controllerPort;
    }

    /** SIGSTOP: it takes connections and answers nothing. */
    void freezeBroker() {
        Signals.send("STOP", broker.pid());
    }

    /** SIGCONT. */
    void thawBroker() {
        Signals.send("CONT", broker.pid());
    }

    /** Ends it in order, and another build of it takes its place. */
    void exchange(String name, Build build) {
        ServiceProcess service = Objects.requireNonNull(services.get(name));
        service.stop();
        service.start(build);
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
