package org.dateline.reader.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.reader.desk.DeskView.AgeView;
import org.dateline.reader.desk.DeskView.ComponentView;
import org.dateline.reader.desk.DeskView.FeedsView;
import org.dateline.reader.desk.DeskView.KafkaView;
import org.dateline.reader.desk.DeskView.RejectedCounts;
import org.dateline.reader.desk.DeskView.ServiceView;
import org.dateline.service.ledger.Counters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk of a pipeline that runs. Two threads look, one at the services and one at Kafka, so that neither being away
 * hides the other: every two seconds while somebody asks, else every fifteen, so that it is known when each was last
 * seen.
 */
public final class PipelineDesk implements Desk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineDesk.class);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration UNWATCHED = Duration.ofSeconds(15);
    private static final Duration WATCHED_FOR = Duration.ofSeconds(30);
    /** Older than that it is not what Kafka says now. */
    private static final Duration STALE = Duration.ofSeconds(20);

    private static final int ROOM = 5000;

    private final KafkaConnection kafka;
    private final Topics topics;
    private final DeskSettings settings;
    private final Health own;
    private final Clock clock;
    private final ServiceWatch services;
    private final FeedsWatch feeds;
    private final Ages ages = new Ages(System::nanoTime);
    private final RejectedDrawer drawer;
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - WATCHED_FOR.toNanos());
    private final ScheduledExecutorService lookers = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "reader-desk");
        thread.setDaemon(true);
        return thread;
    });
    private volatile RejectedShelf shelf = new RejectedShelf(ROOM);
    private volatile @Nullable ServicesSeen servicesSeen;
    private volatile KafkaSeen kafkaSeen;
    private @Nullable TopicsWatch watch;

    private record ServicesSeen(Instant at, List<ServiceView> rows, Counters counters, AgeView age, FeedsView feeds) {}

    /** @param waiting of the last look that succeeded */
    private record KafkaSeen(
            @Nullable Instant at, boolean shelved, TopicsWatch.@Nullable Waiting waiting, String detail) {}

    /**
     * Looks at nothing before {@link #start}.
     *
     * @param own the reader's own health
     */
    public PipelineDesk(KafkaConnection kafka, Topics topics, DeskSettings settings, Health own, Clock clock) {
        this.kafka = impatient(kafka);
        this.topics = topics;
        this.settings = settings;
        this.own = own;
        this.clock = clock;
        this.services = new ServiceWatch(settings.services(), clock);
        this.feeds = new FeedsWatch(settings.ingest(), settings.ingestKey());
        this.drawer = new RejectedDrawer(this.kafka, topics, clock);
        this.kafkaSeen = new KafkaSeen(null, false, null, "not asked yet");
    }

    /** A desk says after some seconds that Kafka is away; a loop waits for it. */
    private static KafkaConnection impatient(KafkaConnection kafka) {
        Map<String, String> properties = new HashMap<>(kafka.properties());
        properties.putIfAbsent("request.timeout.ms", "5000");
        properties.putIfAbsent("default.api.timeout.ms", "8000");
        return new KafkaConnection(kafka.bootstrapServers(), properties);
    }

    /** Begins to look. */
    public void start() {
        every(this::lookAtServices);
        every(this::lookAtKafka);
    }

    private void every(Runnable look) {
        AtomicLong last = new AtomicLong(System.nanoTime() - UNWATCHED.toNanos());
        var unused = lookers.scheduleWithFixedDelay(
                () -> {
                    long now = System.nanoTime();
                    boolean watched = now - asked.get() < WATCHED_FOR.toNanos();
                    if (watched || now - last.get() >= UNWATCHED.toNanos()) {
                        last.set(now);
                        safely(look);
                    }
                },
                0,
                TICK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A look that fails by a mistake of ours must not be the last one. */
    private static void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("the desk could not look", e);
        }
    }

    private void lookAtServices() {
        ServiceWatch.Look look = services.look();
        List<ServiceView> rows = new ArrayList<>(look.services());
        rows.add(self());
        servicesSeen = new ServicesSeen(
                clock.instant(),
                rows,
                Counters.of(look.metrics()),
                ages.take(look.metrics().values()),
                feeds.look());
    }

    private ServiceView self() {
        Health.Report report = own.ready();
        List<ComponentView> components = new ArrayList<>();
        report.components()
                .forEach((name, part) -> components.add(new ComponentView(
                        name, part.state().name().toLowerCase(java.util.Locale.ROOT), part.detail())));
        components.sort(java.util.Comparator.comparing(ComponentView::name));
        boolean failing = components.stream().anyMatch(part -> part.state().equals("failing"));
        boolean dead = components.stream().anyMatch(part -> part.state().equals("dead"));
        String state = report.up() ? "ok" : dead ? "dead" : failing ? "failing" : "starting";
        return new ServiceView("reader", null, state, clock.instant(), components);
    }

    private void lookAtKafka() {
        try {
            if (watch == null) {
                shelf = new RejectedShelf(ROOM);
                watch = TopicsWatch.open(kafka, topics, settings.groups(), shelf, ROOM);
            }
            kafkaSeen = new KafkaSeen(clock.instant(), true, watch.look(), "answers");
        } catch (InterruptException e) {
            LOG.debug("the desk is closed while it waits for Kafka", e);
        } catch (KafkaException | KafkaUnavailable e) {
            KafkaSeen before = kafkaSeen;
            kafkaSeen = new KafkaSeen(before.at(), before.shelved(), null, "does not answer");
            LOG.info("the desk does not reach Kafka: {}", e.toString());
            closeWatch();
        }
    }

    private void closeWatch() {
        TopicsWatch open = watch;
        watch = null;
        if (open != null) {
            try {
                open.close();
            } catch (KafkaException e) {
                // It was of no use any more, which is why it is closed.
                LOG.debug("a client did not close", e);
            }
        }
    }

    @Override
    public DeskView view() {
        asked.set(System.nanoTime());
        Instant now = clock.instant();
        ServicesSeen seen = servicesSeen;
        if (seen == null) {
            return DeskView.unknown(now, "not asked yet");
        }
        KafkaSeen topicsNow = kafkaSeen;
        boolean fresh = topicsNow.waiting() != null
                && topicsNow.at() != null
                && Duration.between(topicsNow.at(), now).compareTo(STALE) < 0;
        return new DeskView(
                seen.at(),
                seen.rows(),
                new KafkaView(
                        fresh ? "ok" : "away",
                        topicsNow.waiting() != null && !fresh ? "does not answer" : topicsNow.detail(),
                        topicsNow.at()),
                LedgerBalance.of(seen.counters(), fresh ? topicsNow.waiting() : null),
                seen.age(),
                topicsNow.shelved() ? shelf.counts() : RejectedCounts.UNKNOWN,
                seen.feeds());
    }

    @Override
    public RejectedPage rejected(RejectedQuestion question) {
        asked.set(System.nanoTime());
        return shelf.page(question);
    }

    @Override
    public Optional<Bytes> original(RecordId id) {
        return drawer.original(id);
    }

    @Override
    public RedriveOutcome redrive(RecordId id) {
        RedriveOutcome outcome = drawer.redrive(id);
        LOG.info("handing in {} again from the desk: {}", id, outcome.getClass().getSimpleName());
        if (outcome instanceof RedriveOutcome.HandedIn) {
            shelf.redriven(id);
        }
        return outcome;
    }

    @Override
    public void close() {
        lookers.shutdown();
        drawer.close();
        try {
            // Clients are used by the thread that looks, so they are closed once it has ended.
            if (lookers.awaitTermination(3, TimeUnit.SECONDS)) {
                closeWatch();
            } else {
                // Kafka is away: the thread that waits for it is ended, and its clients with the process.
                lookers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
