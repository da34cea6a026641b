package org.dateline.onebox;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.Remaining;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.enrich.EnrichService;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.OpenKafka;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.sink.SinkService;
import org.jspecify.annotations.Nullable;

/** Topics of a test's own, with an enrich and a sink that begin and end when the test says so; light annotators. */
final class SmallPipeline implements AutoCloseable {
    static final String LIGHT = "text,published";

    private static final Duration SOON = Duration.ofSeconds(90);

    private final KafkaUnderTest kafka;
    private final Topics topics;
    private final int partitions;
    private final Path out;
    private final Producer<byte[], byte[]> producer;
    private @Nullable Running enrich;
    private @Nullable Running shadow;
    private @Nullable Running sink;

    SmallPipeline(KafkaUnderTest kafka, int partitions, Path out) {
        this.kafka = kafka;
        this.partitions = partitions;
        this.topics = kafka.newTopics(partitions);
        this.out = out;
        this.producer = kafka.connection().producer("small-pipeline");
    }

    Topics topics() {
        return topics;
    }

    Path out() {
        return out;
    }

    String prefix() {
        return topics.articles().name().replace(".articles", "");
    }

    void enriches(String annotators) {
        enrich = enrichOf(annotators, Map.of());
    }

    /** A second one beside it, and waits until it has begun: what comes then is enriched by both. */
    void enrichesAside(String shadowName, String annotators) {
        shadow = enrichOf(annotators, Map.of("ENRICH_SHADOW", shadowName));
        until(() -> {
            try (Admin admin = kafka.admin()) {
                return !admin.listConsumerGroupOffsets(EnrichService.groupId(prefix()) + "." + shadowName)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .isEmpty();
            } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
                return false;
            }
        });
    }

    void enrichesAsideNoMore() {
        stop(shadow);
        shadow = null;
    }

    private Running enrichOf(String annotators, Map<String, String> more) {
        Map<String, String> own = settings();
        own.put("ENRICH_ANNOTATORS", annotators);
        own.put("ENRICH_THREADS", "1");
        own.putAll(more);
        return new Running(
                EnrichService.start(Settings.of(EnrichService.NAME, own), new Health(), new SimpleMeterRegistry()));
    }

    void enrichesNoMore() {
        stop(enrich);
        enrich = null;
    }

    void sinks() {
        Map<String, String> own = settings();
        own.put("SINK_OUT_DIR", out.toString());
        sink = new Running(
                SinkService.start(Settings.of(SinkService.NAME, own), new Health(), new SimpleMeterRegistry()));
    }

    void sinksNoMore() {
        stop(sink);
        sink = null;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("DATELINE_TOPIC_PREFIX", prefix());
        settings.put("DATELINE_PARTITIONS", Integer.toString(partitions));
        return settings;
    }

    /** An article as ingest would publish it. */
    void article(String uri, String text) {
        record(uri, MessageJson.write(Article.of(uri, text).build()), HeaderNames.CE_SOURCE, "/dateline/ingest");
    }

    void retraction(String uri, String reason) {
        record(uri, null, HeaderNames.RETRACTION_REASON, reason);
    }

    void record(@Nullable String uri, byte @Nullable [] value, String header, String says) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topics.articles().name(), uri == null ? null : utf8(uri), value);
        record.headers()
                .add(new RecordHeader(HeaderNames.CE_TIME, utf8(Instant.now().toString())))
                .add(new RecordHeader(header, utf8(says)));
        try {
            producer.send(record).get();
        } catch (java.util.concurrent.ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until enrich has committed all that is there. */
    void awaitEnriched() {
        awaitGroup(EnrichService.groupId(prefix()), topics.articles().name());
    }

    /** Waits until both have committed all that is there. */
    void awaitWritten() {
        awaitEnriched();
        awaitGroup(SinkService.groupId(prefix()), topics.enriched().name());
    }

    private void awaitGroup(String group, String topic) {
        until(() -> {
            try (TopicScan scan = OpenKafka.scan(kafka.connection());
                    Admin admin = kafka.admin()) {
                return new Remaining(scan, admin).count(group, topic, 1000) == 0;
            }
        });
    }

    static void until(BooleanSupplier condition) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(condition::getAsBoolean);
    }

    List<IncomingRecord> articles() {
        return all(topics.articles().name());
    }

    List<IncomingRecord> enriched() {
        return all(topics.enriched().name());
    }

    List<IncomingRecord> enrichedAside(String shadowName) {
        return all(prefix() + "." + shadowName + ".enriched");
    }

    List<IncomingRecord> rejected() {
        return all(topics.rejected().name());
    }

    List<IncomingRecord> rejectedAside(String shadowName) {
        return all(prefix() + "." + shadowName + ".rejected");
    }

    private List<IncomingRecord> all(String topic) {
        try (TopicReader reader = new TopicReader(kafka.connection(), topic)) {
            return reader.settled();
        }
    }

    /** A command of dateline on these topics. */
    Typed dateline(String... arguments) {
        return dateline(Map.of(), arguments);
    }

    Typed dateline(Map<String, String> environment, String... arguments) {
        Stream<String> options = Stream.of("--bootstrap-servers", kafka.bootstrapServers(), "--topic-prefix", prefix());
        return Typed.in(
                environment, Stream.concat(Arrays.stream(arguments), options).toArray(String[]::new));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void stop(@Nullable Running running) {
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        stop(enrich);
        stop(shadow);
        stop(sink);
        producer.close();
    }

    private static final class Running implements AutoCloseable {
        private final Service service;
        private final Thread thread;

        Running(Service service) {
            this.service = service;
            this.thread = new Thread(service::run, "small-pipeline");
            thread.start();
        }

        @Override
        public void close() {
            service.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            service.close();
        }
    }
}
