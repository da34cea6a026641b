package org.dateline.onebox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.reader.ReaderService;
import org.dateline.sink.SinkService;

/** The broker and the four services, started in that order and stopped in the other. */
final class Pipeline implements AutoCloseable {
    /** Together they must be well below the five seconds that a stop may take. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(3);

    private final EmbeddedBroker broker;
    private final Topics topics;
    private final List<ServiceThread<?>> services = new ArrayList<>();
    private final ServiceThread<IngestService> ingest;
    private final ServiceThread<ReaderService> reader;

    private Pipeline(CompletableFuture<EmbeddedBroker> starting, RunSettings settings, String kafka) {
        this.topics = Topics.named(settings.prefix(), Topic.DEFAULT_PARTITIONS);
        try {
            Map<String, String> environment = settings.environment(kafka);
            environment.put(
                    "INGEST_HTTP_PORT", Integer.toString(settings.httpPort().orAny()));
            ingest = made(
                    ServiceThread.of(IngestService.NAME, environment, IngestService.ADMIN_PORT, IngestService::start));
            made(ServiceThread.of(EnrichService.NAME, environment, EnrichService.ADMIN_PORT, EnrichService::start));
            made(ServiceThread.of(SinkService.NAME, environment, SinkService.ADMIN_PORT, SinkService::start));
            desk(environment);
            environment.put(
                    "READER_HTTP_PORT", Integer.toString(settings.readerPort().orAny()));
            reader = made(
                    ServiceThread.of(ReaderService.NAME, environment, ReaderService.ADMIN_PORT, ReaderService::start));
            broker = awaited(starting);
        } catch (RuntimeException e) {
            services.forEach(ServiceThread::close);
            var unused = starting.thenAccept(EmbeddedBroker::close);
            throw e;
        }
        services.forEach(ServiceThread::begin);
    }

    /** What the reader's desk looks at is here, on whichever ports are free. */
    private void desk(Map<String, String> environment) {
        environment.putIfAbsent(
                "READER_SERVICES",
                services.stream()
                        .map(service -> service.name() + "=http://localhost:" + service.adminPort())
                        .collect(Collectors.joining(",")));
        environment.putIfAbsent(
                "READER_INGEST", "http://localhost:" + ingest.service().httpPort());
    }

    private <T extends ServiceThread<?>> T made(T service) {
        services.add(service);
        return service;
    }

    /** Starts the broker, and while it starts makes the services: loading their models takes as long. */
    static Pipeline start(RunSettings settings) {
        new SeedsState(settings.data(), settings.out()).forgetWhereOutIsNew();
        BrokerSettings broker = BrokerSettings.of(settings.data().resolve("kafka"))
                .withPort(settings.kafkaPort().orAny());
        CompletableFuture<EmbeddedBroker> starting = CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(broker));
        String kafka = broker.port() == 0 ? awaited(starting).bootstrapServers() : "localhost:" + broker.port();
        return new Pipeline(starting, settings, kafka);
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

    KafkaConnection kafka() {
        return KafkaConnection.to(broker.bootstrapServers());
    }

    Topics topics() {
        return topics;
    }

    int httpPort() {
        return ingest.service().httpPort();
    }

    int readerPort() {
        return reader.service().httpPort();
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
