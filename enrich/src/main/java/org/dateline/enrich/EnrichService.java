package org.dateline.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.loop.ExactlyOnceLoop;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopSettings;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.topic.BrokerChecks;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.enrich.annotate.Annotator;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.service.Downfall;
import org.dateline.service.PipelineSettings;
import org.dateline.service.ServiceLoop;
import org.dateline.service.TransactionWatch;

/** Reads articles and writes enriched articles: each exactly once, and all that cannot be read on the rejected topic. */
public final class EnrichService implements Service {
    /** Prefix of its settings, stage of its rejections. */
    public static final String NAME = "enrich";

    /** Where health and metrics are, unless {@code ENRICH_ADMIN_PORT} says otherwise. */
    public static final int ADMIN_PORT = 8082;

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final EnrichConfig config;
    private final List<Annotator> annotators;
    private final Health health;
    private final MeterRegistry registry;
    private final Downfall downfall = new Downfall(this::stop);
    private final Clock clock = Clock.systemUTC();
    private final ServiceLoop loop;

    private EnrichService(EnrichConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.annotators = config.annotators();
        this.health = health;
        this.registry = registry;
        this.loop = new ServiceLoop(NAME, config.kafka(), config.traces(), health, registry);
    }

    /** The consumer group of the enrich services of a pipeline, unless the settings say otherwise. */
    public static String groupId(String topicPrefix) {
        return PipelineSettings.groupId(topicPrefix, NAME);
    }

    /** Opens and loads nothing. @throws org.dateline.operations.BadSettings naming all that is wrong */
    public static void check(Settings settings) {
        var unused = EnrichConfig.from(settings);
    }

    /** To be run by the caller. Loads the models; Kafka need not be there. */
    public static EnrichService start(Settings settings, Health health, MeterRegistry registry) {
        return new EnrichService(EnrichConfig.from(settings), health, registry);
    }

    @Override
    public void run() {
        loop.prepare(this::topics).ifPresent(this::work);
    }

    private void work(Topics topics) {
        RejectedTopic rejected = new RejectedTopic(topics.rejected().name(), NAME, clock);
        try (Enricher enricher = new Enricher(annotators, config.threads(), config.deadline(), clock)) {
            EnrichMeters meters = new EnrichMeters(registry, enricher, clock);
            EnrichStep step = new EnrichStep(
                    enricher,
                    topics.enriched().name(),
                    rejected,
                    meters,
                    new NewerVersions(config.kafka(), loop::beat),
                    loop::beat);
            work(step, loop.context(rejected, meters));
        }
    }

    @SuppressWarnings("try") // the watches go on by being open; nothing is asked of them
    private void work(EnrichStep step, LoopContext context) {
        LoopSettings settings = LoopSettings.of(
                        config.group(), config.topics().articles().name())
                .withInstance(config.instance())
                .withMaxPollRecords(config.batch());
        Topics topics = config.topics();
        try (ReplicaWatch replicas = new ReplicaWatch(config.kafka().admin(), topics, health, registry, downfall);
                TransactionWatch transactions = new TransactionWatch(
                        config.kafka(),
                        config.group(),
                        health,
                        registry,
                        downfall,
                        topics.enriched(),
                        topics.rejected());
                ExactlyOnceLoop working = new ExactlyOnceLoop(config.kafka(), settings, step, context)) {
            loop.run(working);
        }
        downfall.rethrow();
    }

    /** The topics of this pipeline, once they are there: that of enriched articles is ours to create. */
    private Topics topics(Admin admin) {
        Topics topics = config.topics();
        BrokerChecks.requireTransactionVersion2(admin);
        OwnedTopics.ensure(admin, topics.enriched());
        OwnedTopics.await(admin, LOOK, topics.articles());
        config.shadow().prepare(admin, config.group(), topics);
        OwnedTopics.await(admin, LOOK, topics.articles(), topics.rejected());
        return topics;
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
