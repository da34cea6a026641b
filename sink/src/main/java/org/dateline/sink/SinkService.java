package org.dateline.sink;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.KafkaUnavailable;
import org.dateline.delivery.LoopContext;
import org.dateline.delivery.LoopSettings;
import org.dateline.delivery.OwnedTopics;
import org.dateline.delivery.RejectedTopic;
import org.dateline.delivery.StoreThenCommitLoop;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.dateline.sink.files.OutDirectory;
import org.dateline.sink.ndjson.NdjsonFiles;
import org.jspecify.annotations.Nullable;

/** Reads enriched articles and keeps them on disk; offsets are committed once the files are durable. */
public final class SinkService implements Service {
    /** Prefix of its settings, stage of its rejections. */
    public static final String NAME = "sink";

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final SinkConfig config;
    private final Health health;
    private final MeterRegistry registry;
    private final Health.Check kafkaCheck;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable StoreThenCommitLoop loop;

    private SinkService(SinkConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.health = health;
        this.registry = registry;
        this.kafkaCheck = health.register("kafka");
    }

    /** The consumer group of the sinks of a pipeline, unless the settings say otherwise. */
    public static String groupId(String topicPrefix) {
        return topicPrefix + "-sink";
    }

    /** To be run by the caller. Opens nothing yet: neither Kafka nor the disk need be there. */
    public static SinkService start(Settings settings, Health health, MeterRegistry registry) {
        return new SinkService(SinkConfig.from(settings), health, registry);
    }

    @Override
    public void run() {
        SinkMeters meters = new SinkMeters(registry, clock);
        Health.Check disk = health.register("out");
        Optional<String> topicId = awaitTopic();
        if (topicId.isEmpty()) {
            return;
        }
        RejectedTopic rejected = new RejectedTopic(config.topics().rejected().name(), NAME, clock);
        try (IoThreads threads = new IoThreads(IoThreads.DEFAULT_THREADS)) {
            OutStore store = new OutStore(config.out(), outDirectory(topicId.get(), threads), rejected, meters, disk);
            LoopContext context = new LoopContext(rejected, new LoopHealth(kafkaCheck, meters), registry);
            ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor();
            try {
                store.tick();
                var unused = everySecond.scheduleWithFixedDelay(store::tick, 1, 1, TimeUnit.SECONDS);
                work(store, context);
            } finally {
                everySecond.shutdown();
                store.close();
            }
        }
    }

    private void work(OutStore store, LoopContext context) {
        LoopSettings settings =
                LoopSettings.of(config.group(), config.topics().enriched().name());
        try (StoreThenCommitLoop reading = new StoreThenCommitLoop(config.kafka(), settings, store, context)) {
            synchronized (this) {
                loop = reading;
                if (stopped.getCount() == 0) {
                    reading.stop();
                }
            }
            reading.run();
        }
    }

    private OutDirectory outDirectory(String topicId, IoThreads threads) {
        return switch (config.mode()) {
            case FILES -> new ArticleFiles(config.out(), config.pretty(), topicId, threads, clock);
            case NDJSON ->
                new NdjsonFiles(config.out(), topicId, config.rotateBytes(), config.rotateAfter(), threads, clock);
        };
    }

    /** The id of the topic once it is there; nothing when the service is stopped before. */
    private Optional<String> awaitTopic() {
        String topic = config.topics().enriched().name();
        while (stopped.getCount() > 0) {
            try (Admin admin = config.kafka().admin()) {
                OwnedTopics.await(
                        admin, LOOK, config.topics().enriched(), config.topics().rejected());
                return Optional.of(TopicIds.of(admin, topic));
            } catch (KafkaUnavailable | KafkaException e) {
                // KafkaException: the name of the host is not known yet, or the answer did not come.
                kafkaCheck.failing(String.valueOf(e.getMessage()));
                pause();
            }
        }
        return Optional.empty();
    }

    private void pause() {
        try {
            var unused = stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        synchronized (this) {
            if (loop != null) {
                loop.stop();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** What a set-up reads and where it keeps it, a line each for people. */
    public List<String> places() {
        return List.of(
                "reads " + config.topics().enriched().name() + " as " + config.group(),
                "writes " + config.out().toAbsolutePath());
    }
}
