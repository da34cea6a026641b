package org.dateline.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.BrokerChecks;
import org.dateline.delivery.ExactlyOnceLoop;
import org.dateline.delivery.KafkaUnavailable;
import org.dateline.delivery.LoopContext;
import org.dateline.delivery.LoopSettings;
import org.dateline.delivery.OwnedTopics;
import org.dateline.delivery.RejectedTopic;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;

/** Reads articles and writes enriched articles: each exactly once, and all that cannot be read on the rejected topic. */
public final class EnrichService implements Service {
    /** Prefix of its settings, stage of its rejections. */
    public static final String NAME = "enrich";

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final EnrichConfig config;
    private final MeterRegistry registry;
    private final Health.Check kafkaCheck;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable ExactlyOnceLoop loop;

    private EnrichService(EnrichConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.registry = registry;
        this.kafkaCheck = health.register("kafka");
    }

    /** The consumer group of the enrich services of a pipeline, unless the settings say otherwise. */
    public static String groupId(String topicPrefix) {
        return topicPrefix + "-enrich";
    }

    /** To be run by the caller. Loads the models; Kafka need not be there. */
    public static EnrichService start(Settings settings, Health health, MeterRegistry registry) {
        return new EnrichService(EnrichConfig.from(settings), health, registry);
    }

    @Override
    public void run() {
        if (!awaitTopics()) {
            return;
        }
        RejectedTopic rejected = new RejectedTopic(config.topics().rejected().name(), NAME, clock);
        try (Enricher enricher = new Enricher(config.annotators(), config.threads(), config.deadline(), clock)) {
            EnrichMeters meters = new EnrichMeters(registry, enricher, clock);
            EnrichStep step =
                    new EnrichStep(enricher, config.topics().enriched().name(), rejected, meters);
            LoopContext context = new LoopContext(rejected, new LoopHealth(kafkaCheck, meters), registry);
            work(step, context);
        }
    }

    private void work(EnrichStep step, LoopContext context) {
        LoopSettings settings = LoopSettings.of(
                        config.group(), config.topics().articles().name())
                .withMaxPollRecords(config.batch());
        try (ExactlyOnceLoop working = new ExactlyOnceLoop(config.kafka(), settings, step, context)) {
            synchronized (this) {
                loop = working;
                if (stopped.getCount() == 0) {
                    working.stop();
                }
            }
            working.run();
        }
    }

    /** Creates the topic of enriched articles and waits for the others; false when the service is stopped before. */
    private boolean awaitTopics() {
        while (stopped.getCount() > 0) {
            try (Admin admin = config.kafka().admin()) {
                BrokerChecks.requireTransactionVersion2(admin);
                OwnedTopics.ensure(admin, config.topics().enriched());
                OwnedTopics.await(
                        admin, LOOK, config.topics().articles(), config.topics().rejected());
                return true;
            } catch (KafkaUnavailable e) {
                kafkaCheck.failing(String.valueOf(e.getMessage()));
                pause();
            }
        }
        return false;
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
}
