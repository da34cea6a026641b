package org.dateline.reader;

import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.loop.LoopContext;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.delivery.topic.TopicIds;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.reader.desk.PipelineDesk;
import org.dateline.reader.http.ReaderServer;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.FollowedTopic;
import org.dateline.reader.index.IndexFault;
import org.dateline.reader.index.Progress;
import org.dateline.reader.index.TopicFeed;
import org.dateline.service.ServiceLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads enriched articles into an index and answers questions about them over HTTP. */
public final class ReaderService implements Service {
    /** Prefix of its settings. */
    public static final String NAME = "reader";

    /** Where it answers, unless {@code READER_HTTP_PORT} says otherwise. */
    public static final int HTTP_PORT = 8094;

    /** Where health and metrics are, unless {@code READER_ADMIN_PORT} says otherwise. */
    public static final int ADMIN_PORT = 8095;

    private static final Logger LOG = LoggerFactory.getLogger(ReaderService.class);

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ReaderConfig config;
    private final Health health;
    private final ServiceLoop loop;
    private final Progress progress = new Progress();
    private final ArticleIndex index;
    private final ReaderServer server;
    private final PipelineDesk desk;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread rehearsal = new Thread(this::rehearse, "reader-rehearsal");

    private ReaderService(ReaderConfig config, Health health, MeterRegistry registry) {
        this.config = config;
        this.health = health;
        rehearsal.setDaemon(true);
        this.index = opened(config);
        this.loop = new ServiceLoop(NAME, config.kafka(), health, registry);
        this.desk = new PipelineDesk(config.kafka(), config.topics(), config.desk(), health, Clock.systemUTC());
        this.server = new ReaderServer(
                config.http(),
                config.keys(),
                new ReaderServer.Content(config.topics().enriched().name(), index, progress, Clock.systemUTC()),
                desk);
        Gauge.builder("dateline.reader.articles", index, ReaderService::articles)
                .description("Articles in the index")
                .register(registry);
        FunctionCounter.builder("dateline.reader.read", progress, Progress::taken)
                .description("Records read from the topic since the start")
                .register(registry);
        FunctionCounter.builder("dateline.reader.unreadable", index, ArticleIndex::unreadable)
                .description("Records that are no enriched articles and were left out")
                .register(registry);
        Gauge.builder("dateline.reader.behind", progress, seen -> seen.seen().behind())
                .description("Offsets that are still to be read")
                .register(registry);
    }

    private static ArticleIndex opened(ReaderConfig config) {
        try {
            return ArticleIndex.open(config.index());
        } catch (IndexFault e) {
            throw new BadSettings(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static double articles(ArticleIndex index) {
        return index.ask(snapshot -> snapshot.searcher().getIndexReader().numDocs());
    }

    /** Opens nothing. @throws BadSettings naming all that is wrong */
    public static void check(Settings settings) {
        var unused = ReaderConfig.from(settings);
    }

    /** Answers HTTP when this returns; the topic is read in {@link #run}. */
    public static ReaderService start(Settings settings, Health health, MeterRegistry registry) {
        ReaderConfig config = ReaderConfig.from(settings);
        ReaderService service = new ReaderService(config, health, registry);
        try {
            service.server.start();
        } catch (JavalinBindException e) {
            service.close();
            throw new BadSettings(List.of("READER_HTTP_PORT is " + config.http().port()
                    + ": must be a port that is free on " + config.http().host()));
        }
        LOG.info("search on http://{}:{}/articles", config.http().host(), service.httpPort());
        return service;
    }

    /** The port of {@code GET /articles}. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public void run() {
        desk.start();
        Health.Check check = health.register("index");
        Optional<String> topicId = loop.prepare(this::topicId);
        if (topicId.isEmpty()) {
            return;
        }
        FollowedTopic topic = new FollowedTopic(config.topics().enriched().name(), topicId.get());
        progress.onLook(() -> look(check));
        // Nothing goes there: what is no article is rejected by sink, once for all readers.
        RejectedTopic unused = new RejectedTopic(config.topics().rejected().name(), NAME, Clock.systemUTC());
        LoopContext context = loop.context(unused, LoopObserver.NONE);
        try (TopicFeed feed =
                new TopicFeed(config.kafka(), topic, index, config.commitEvery(), context.observer(), progress)) {
            loop.run(feed);
        }
    }

    /** Until it is ready it is starting, which is no complaint: it answers from what it has. */
    private void look(Health.Check check) {
        if (progress.isCaughtUp() && !stopped.get() && rehearsal.getState() == Thread.State.NEW) {
            rehearsal.start();
        }
        if (progress.isReady()) {
            check.ok("has all of the topic");
        }
    }

    /** However that goes, it is ready afterwards. */
    private void rehearse() {
        try {
            int asked = server.rehearse(stopped::get);
            LOG.info("has all of the topic, and asked itself {} questions", asked);
        } catch (RuntimeException e) {
            LOG.warn("the questions to itself ended early", e);
        } finally {
            progress.rehearsed();
        }
    }

    /** The id of the topic of enriched articles, once it is there. */
    private String topicId(Admin admin) {
        OwnedTopics.await(admin, LOOK, config.topics().enriched());
        return TopicIds.of(admin, config.topics().enriched().name());
    }

    @Override
    public void stop() {
        stopped.set(true);
        loop.stop();
    }

    @Override
    public void close() {
        stop();
        joinRehearsal();
        server.close();
        desk.close();
        index.close();
    }

    /** It asks the index, which is closed next. */
    private void joinRehearsal() {
        try {
            rehearsal.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
