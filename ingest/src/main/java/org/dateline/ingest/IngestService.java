package org.dateline.ingest;

import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.loop.LoopRun;
import org.dateline.delivery.record.Spans;
import org.dateline.delivery.topic.BrokerChecks;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.ingest.feeds.Feeds;
import org.dateline.ingest.http.ArticlesServer;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.NotPublished;
import org.dateline.ingest.intake.Outbox;
import org.dateline.ingest.intake.TopicFollower;
import org.dateline.messages.Topics;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;
import org.dateline.service.Downfall;
import org.dateline.service.ServiceLoop;
import org.dateline.service.TransactionWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingest: an HTTP server, two folders and the feeds before one publisher. While Kafka is away it says so on health and to callers,
 * and goes on by itself when Kafka is back.
 */
public final class IngestService implements Service {
    /** Prefix of its settings, stage of its rejections. */
    public static final String NAME = "ingest";

    /** Where health and metrics are, unless {@code INGEST_ADMIN_PORT} says otherwise. */
    public static final int ADMIN_PORT = 8081;

    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final long MAX_BYTES_IN_FLIGHT = 32L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The topic of held articles of a large installation takes a while to be read from its beginning. */
    private static final Limits FOLLOWER_LIMITS = Limits.of(Duration.ofMinutes(5));

    private final IngestConfig config;
    private final Health health;
    private final MeterRegistry registry;
    private final List<Supervised> following = new ArrayList<>();
    private final List<TransactionWatch> watching = new ArrayList<>();
    private final Health.Check kafkaHealth;
    private final Spans spans;
    private final Publisher publisher;
    private final TopicFollower follower;
    private final TopicFollower heldFollower;
    private final Intake intake;
    private final IngestCounts counts;
    private final ArticlesServer server;
    private final Folders folders;
    private final Feeds feeds;
    private final LoopRun untilKafka = new LoopRun();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Downfall downfall = new Downfall(this::stop);

    private IngestService(IngestConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.kafkaHealth = health.register("kafka");
        this.counts = new IngestCounts(registry);
        this.health = health;
        this.registry = registry;
        Heartbeat watch = ServiceLoop.watchHeartbeat(health, registry);
        this.spans = config.traces().open(NAME);
        this.publisher =
                Publisher.open(config.kafka(), NAME, MAX_BYTES_IN_FLIGHT, PATIENCE, registry, watch::beat, spans);
        Topics topics = config.topics();
        this.follower =
                TopicFollower.ofTheLastMinutes(config.kafka(), topics.articles().name());
        this.heldFollower = TopicFollower.ofAll(config.kafka(), topics.held().name());
        this.intake = new Intake(topics, Outbox.of(publisher, config.kafka(), follower), counts, Clock.systemUTC());
        intake.hearsOfHeld();
        this.feeds = new Feeds(
                config.feeds(), topics.feeds().name(), config.kafka(), publisher, intake, health, registry, downfall);
        this.server = new ArticlesServer(
                config.http(),
                config.keys(),
                intake,
                feeds,
                feeds.hubCallbacks().orElse(null));
        this.folders = new Folders(config, intake, health, registry, downfall);
    }

    /** Opens nothing. @throws org.dateline.operations.BadSettings naming all that is wrong */
    public static void check(Settings settings) {
        var unused = configured(settings);
    }

    private static IngestConfig configured(Settings settings) {
        IngestConfig config = IngestConfig.from(settings);
        settings.refuseProblems();
        return config;
    }

    /** Answers HTTP when this returns; folders are read in {@link #run}. */
    public static IngestService start(Settings settings, Health health, MeterRegistry registry) {
        IngestConfig config = configured(settings);
        IngestService service = new IngestService(config, health, registry);
        try {
            service.server.start();
        } catch (JavalinBindException e) {
            service.close();
            throw new BadSettings(List.of("INGEST_HTTP_PORT is " + config.http().port()
                    + ": must be a port that is free on " + config.http().host()));
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
        LOG.info("POST articles to http://{}:{}/articles", config.http().host(), service.httpPort());
        return service;
    }

    @Override
    public void run() {
        Optional<String> cluster = untilKafka.prepare(config.kafka(), this::topics, kafkaHealth::failing);
        if (cluster.isEmpty()) {
            return;
        }
        Topics topics = config.topics();
        // Before anything is read: a transaction of polled feeds that hangs would hold it back for ever.
        watching.add(new TransactionWatch(
                config.kafka(),
                "ingest",
                health,
                registry,
                downfall,
                topics.articles(),
                topics.held(),
                topics.feeds()));
        following.add(supervised("articles-follower", follower, intake::heard));
        following.add(supervised("held-follower", heldFollower, intake::heardHeld));
        CompletableFuture<Void> heldIsKnown = heldFollower.upToDate().thenRun(intake::heardAllHeld);
        while (!heldIsKnown.isDone()) {
            kafkaHealth.failing("topic " + config.topics().held().name() + " is still to be read");
            if (isStoppedWithin(Duration.ofMillis(20))) {
                return;
            }
        }
        folders.start(cluster.get());
        feeds.start();
        while (!isStoppedWithin(Duration.ofMillis(500))) {
            publishDue();
            if (publisher.available()) {
                kafkaHealth.ok("articles go to " + config.topics().articles().name());
            } else {
                kafkaHealth.failing(publisher.unavailableBecause());
            }
        }
        downfall.rethrow();
    }

    private Supervised supervised(String name, TopicFollower each, Consumer<ConsumerRecord<byte[], byte[]>> listener) {
        Health.Check check = health.register(name);
        Heartbeat heartbeat = health.heartbeat(name, FOLLOWER_LIMITS).shownOn(registry);
        check.ok("follows its topic");
        return Supervised.start(
                new Watch(name, check, heartbeat, downfall),
                () -> each.follow(
                        record -> {
                            check.ok("follows its topic");
                            listener.accept(record);
                        },
                        heartbeat::beat));
    }

    /** Publishes what is due; what cannot be published now is due at the next look. */
    private void publishDue() {
        if (!publisher.available() || !intake.anyDue()) {
            return;
        }
        try {
            // Somebody else may have published it, or its source may have taken it back: then it is not due any more.
            CompletableFuture.allOf(heldFollower.upToDate(), follower.upToDate())
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            intake.publishDue();
        } catch (NotPublished | TimeoutException e) {
            LOG.warn("what is due cannot be published now", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a follower never says no", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Makes the topics that are ours.
     *
     * @return the cluster's id
     */
    private String topics(Admin admin) {
        Topics topics = config.topics();
        OwnedTopics.ensure(admin, topics.articles(), topics.rejected(), topics.held(), topics.feeds());
        return BrokerChecks.clusterId(admin);
    }

    /** The port of {@code POST /articles}. */
    public int httpPort() {
        return server.port();
    }

    /** What was accepted, refused and recognised so far. */
    public IngestCounts counts() {
        return counts;
    }

    /** Whether the seeds are read, the inbox is empty and no feed is due, all of it acknowledged. */
    public boolean isIdle() {
        return folders.areIdle() && feeds.isIdle();
    }

    @Override
    public void stop() {
        stopped.countDown();
        untilKafka.stop();
        folders.stop();
        feeds.stop();
    }

    @Override
    public void close() {
        stop();
        server.close();
        folders.close();
        feeds.close();
        follower.close();
        heldFollower.close();
        watching.forEach(TransactionWatch::close);
        following.forEach(Supervised::close);
        publisher.close();
        spans.close();
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
