package org.dateline.sink;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopSettings;
import org.dateline.delivery.loop.StoreThenCommitLoop;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.delivery.topic.TopicIds;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;
import org.dateline.service.Downfall;
import org.dateline.service.PipelineSettings;
import org.dateline.service.ServiceLoop;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.dateline.sink.files.OutDirectory;
import org.dateline.sink.ndjson.NdjsonFiles;

/** Reads enriched articles and keeps them on disk; offsets are committed once the files are durable. */
public final class SinkService implements Service {
    /** Prefix of its settings, stage of its rejections. */
    public static final String NAME = "sink";

    /** Where health and metrics are, unless {@code SINK_ADMIN_PORT} says otherwise. */
    public static final int ADMIN_PORT = 8083;

    /** What is due by the clock: files that are closed by their age, and the trial of the disk. */
    private static final String TICK = "sink-tick";

    /** It waits for the batch in hand, and a slow disk is no dead one. */
    private static final Limits TICK_LIMITS = Limits.of(Duration.ofMinutes(5));

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final SinkConfig config;
    private final Health health;
    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();
    private final ServiceLoop loop;
    private final Downfall downfall = new Downfall(this::stop);

    private SinkService(SinkConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.health = health;
        this.registry = registry;
        this.loop = new ServiceLoop(NAME, config.kafka(), config.traces(), health, registry);
    }

    /** The consumer group of the sinks of a pipeline, unless the settings say otherwise. */
    public static String groupId(String topicPrefix) {
        return PipelineSettings.groupId(topicPrefix, NAME);
    }

    /** Opens nothing. @throws org.dateline.operations.BadSettings naming all that is wrong */
    public static void check(Settings settings) {
        var unused = SinkConfig.from(settings);
    }

    /** To be run by the caller. Opens nothing yet: neither Kafka nor the disk need be there. */
    public static SinkService start(Settings settings, Health health, MeterRegistry registry) {
        return new SinkService(SinkConfig.from(settings), health, registry);
    }

    @Override
    @SuppressWarnings("try") // the tick goes on by being open; nothing is asked of it
    public void run() {
        SinkMeters meters = new SinkMeters(registry, clock);
        Gauge.builder("dateline.out.free.bytes", config.out(), SinkService::freeBytes)
                .description("What the disk of the out directory has left for this user")
                .strongReference(true)
                .register(registry);
        Health.Check disk = health.register("out");
        Optional<String> topicId = loop.prepare(this::topicId);
        if (topicId.isEmpty()) {
            return;
        }
        RejectedTopic rejected = new RejectedTopic(config.topics().rejected().name(), NAME, clock);
        try (IoThreads threads = new IoThreads(IoThreads.DEFAULT_THREADS)) {
            OutStore store = new OutStore(config.out(), outDirectory(topicId.get(), threads), rejected, meters, disk);
            LoopContext context = loop.context(rejected, meters);
            try (Supervised tick = Supervised.every(Duration.ofSeconds(1), tickWatch(), store::tick)) {
                work(store, context);
            } finally {
                store.close();
            }
        }
        downfall.rethrow();
    }

    private static double freeBytes(Path out) {
        // A directory that is not there yet is made on the disk of the one above it.
        for (Path at = out.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at)) {
                return at.toFile().getUsableSpace();
            }
        }
        return Double.NaN;
    }

    private Watch tickWatch() {
        Health.Check check = health.register(TICK);
        check.ok("every second");
        return new Watch(TICK, check, health.heartbeat(TICK, TICK_LIMITS).shownOn(registry), downfall);
    }

    private void work(OutStore store, LoopContext context) {
        LoopSettings settings = LoopSettings.of(
                        config.group(), config.topics().enriched().name())
                .withInstance(config.instance());
        try (StoreThenCommitLoop working = new StoreThenCommitLoop(config.kafka(), settings, store, context)) {
            loop.run(working);
        }
    }

    private OutDirectory outDirectory(String topicId, IoThreads threads) {
        return switch (config.mode()) {
            case FILES -> new ArticleFiles(config.out(), config.pretty(), topicId, threads, clock);
            case NDJSON ->
                new NdjsonFiles(config.out(), topicId, config.rotateBytes(), config.rotateAfter(), threads, clock);
        };
    }

    /** The id of the topic of enriched articles, once it and the topic of rejections are there. */
    private String topicId(Admin admin) {
        OwnedTopics.await(
                admin, LOOK, config.topics().enriched(), config.topics().rejected());
        return TopicIds.of(admin, config.topics().enriched().name());
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
