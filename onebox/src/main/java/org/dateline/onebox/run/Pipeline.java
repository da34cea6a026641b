package org.dateline.onebox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.KafkaConnection;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.messages.Identity;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.sink.SinkService;

/** The broker and the three services, started in that order and stopped in the other. */
final class Pipeline implements AutoCloseable {
    private static final int HTTP = 8080;
    /** Together they must be well below the five seconds that a stop may take. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final EmbeddedBroker broker;
    private final Topics topics;
    private final List<ServiceThread<?>> services = new ArrayList<>();
    private final ServiceThread<IngestService> ingest;

    private Pipeline(CompletableFuture<EmbeddedBroker> starting, Map<String, String> environment) {
        this.topics = Topics.named(environment.getOrDefault("DATELINE_TOPIC_PREFIX", "news"), Topic.DEFAULT_PARTITIONS);
        try {
            ingest = made(
                    ServiceThread.of(IngestService.NAME, environment, IngestService.ADMIN_PORT, IngestService::start));
            made(ServiceThread.of(EnrichService.NAME, environment, EnrichService.ADMIN_PORT, EnrichService::start));
            made(ServiceThread.of(SinkService.NAME, environment, SinkService.ADMIN_PORT, SinkService::start));
            broker = awaited(starting);
        } catch (RuntimeException e) {
            services.forEach(ServiceThread::close);
            var unused = starting.thenAccept(EmbeddedBroker::close);
            throw e;
        }
        services.forEach(ServiceThread::begin);
    }

    private <T extends ServiceThread<?>> T made(T service) {
        services.add(service);
        return service;
    }

    /**
     * Starts the broker, and while it starts makes the services: loading their models takes as long.
     *
     * @param given the user's environment: settings of the services in it count, where no option says otherwise
     */
    static Pipeline start(RunOptions options, Map<String, String> given) {
        BrokerSettings settings =
                BrokerSettings.of(options.data.resolve("kafka")).withPort(Ports.freeOrAny(options.kafkaPort));
        CompletableFuture<EmbeddedBroker> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(settings));
        String kafka = settings.port() == 0 ? awaited(starting).bootstrapServers() : "localhost:" + settings.port();
        return new Pipeline(starting, environment(options, given, kafka));
    }

    private static EmbeddedBroker awaited(CompletableFuture<EmbeddedBroker> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private static Map<String, String> environment(RunOptions options, Map<String, String> given, String kafka) {
        Map<String, String> environment = new HashMap<>(given);
        // The launcher's own, which no service knows; and Kafka is ours, without passwords.
        environment
                .keySet()
                .removeIf(name -> name.startsWith("KAFKA_")
                        || name.equals("DATELINE_JAVA_OPTS")
                        || name.equals("DATELINE_NO_BUILD"));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("INGEST_INBOX_DIR", options.inbox.toString());
        environment.put("INGEST_STATE_DIR", state(options).toString());
        environment.put("INGEST_HTTP_PORT", Integer.toString(httpPort(options, given)));
        environment.put("SINK_OUT_DIR", options.out.toString());
        if (Files.isDirectory(options.seeds)) {
            environment.put("INGEST_SEEDS_DIR", options.seeds.toString());
        }
        return environment;
    }

    /**
     * Where ingest remembers which seeds it has read: for each output directory by itself, and begun anew with an output
     * directory that is new, so that deleting {@code out} and starting again gives the files back.
     */
    private static Path state(RunOptions options) {
        String out = options.out.toAbsolutePath().normalize().toString();
        Path state = options.data.resolve("ingest-"
                + Identity.sha256(out.getBytes(StandardCharsets.UTF_8)).substring(0, 8));
        if (!Files.isDirectory(options.out.resolve(".manifest"))) {
            delete(state);
        }
        return state;
    }

    private static void delete(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int httpPort(RunOptions options, Map<String, String> given) {
        String named = given.getOrDefault("INGEST_HTTP_PORT", "");
        int wanted =
                options.httpPort >= 0 ? options.httpPort : named.matches("\\d{1,5}") ? Integer.parseInt(named) : HTTP;
        return Ports.freeOrAny(wanted);
    }

    KafkaConnection kafka() {
        return KafkaConnection.to(broker.bootstrapServers());
    }

    Topics topics() {
        return topics;
    }

    int httpPort() {
        return ingest.service().httpPort();
    }

    boolean ingestIsIdle() {
        return ingest.service().isIdle();
    }

    boolean brokerIsAlive() {
        return broker.isAlive();
    }

    List<ServiceThread<?>> services() {
        return Collections.unmodifiableList(services);
    }

    /** Of all services together. */
    long count(String counter) {
        return services.stream().mapToLong(service -> service.count(counter)).sum();
    }

    @Override
    public void close() {
        services.forEach(ServiceThread::stop);
        long deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
        for (ServiceThread<?> service : services) {
            var unused = service.ended(Duration.ofNanos(deadline - System.nanoTime()));
        }
        services.forEach(ServiceThread::close);
        broker.close();
    }
}
