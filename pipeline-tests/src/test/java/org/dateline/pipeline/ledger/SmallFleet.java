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
    static final String INGEST = "ingest";
    static final String ENRICH = "enrich";
    static final String SINK = "sink";

    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, Integer> adminPorts = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int httpPort = freePort();
    private final Path dir;
    private final EmbeddedBroker broker;

    SmallFleet(Path dir) {
        this.dir = dir;
        broker = EmbeddedBroker.start(BrokerSettings.of(dir.resolve("broker"))
                .withOverrides(Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000")));
        add(
                INGEST,
                "org.dateline.ingest.IngestMain",
                Map.of(
                        "INGEST_HTTP_PORT", Integer.toString(httpPort),
                        "INGEST_INBOX_DIR", inbox().toString()));
        add(
                ENRICH,
                "org.dateline.enrich.EnrichMain",
                Map.of("ENRICH_ANNOTATORS", "text,headline,published", "ENRICH_THREADS", "1"));
        add(SINK, "org.dateline.sink.SinkMain", Map.of("SINK_OUT_DIR", out().toString()));
        services.values().forEach(ServiceProcess::start);
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
        return dir.resolve("out");
    }

    Path inbox() {
        return dir.resolve("inbox");
    }

    String url() {
        return "http://127.0.0.1:" + httpPort;
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

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
