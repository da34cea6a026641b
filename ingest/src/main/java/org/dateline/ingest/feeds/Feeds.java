package org.dateline.ingest.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.loop.GroupShare;
import org.dateline.delivery.loop.LoopSettings;
import org.dateline.ingest.feeds.FeedList.Listed;
import org.dateline.ingest.feeds.hub.HubCallbacks;
import org.dateline.ingest.feeds.hub.HubRounds;
import org.dateline.ingest.feeds.poll.FeedCounts;
import org.dateline.ingest.feeds.poll.FeedPoll;
import org.dateline.ingest.feeds.poll.FeedPublishing;
import org.dateline.ingest.feeds.poll.FeedRounds;
import org.dateline.ingest.feeds.poll.HostTurns;
import org.dateline.ingest.feeds.poll.ItemPages;
import org.dateline.ingest.feeds.poll.KafkaFeedPublishing;
import org.dateline.ingest.feeds.poll.PollSettings;
import org.dateline.ingest.feeds.poll.PollTimes;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.feeds.state.Subscription;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.RobotsTxt;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.TopicFollower;
import org.dateline.ingest.websub.Hubs;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a pipeline: which there are, how they fare, and the threads that poll this process's share of them.
 * Thread-safe.
 */
public final class Feeds implements AutoCloseable {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    /** A rebalance waits for polls on their way, and a topic of many feeds takes a while to be read. */
    private static final Limits LIMITS = Limits.of(Duration.ofMinutes(5));

    private final PollSettings settings;
    private final FeedRecords records;
    private final FeedTable table;
    private final Publisher publisher;
    private final FeedChanges changes;
    private final TopicFollower follower;
    private final GroupShare share;
    private final Fetcher fetcher;
    private final FeedRounds rounds;
    private final @Nullable HubRounds hubRounds;
    private final @Nullable HubCallbacks hubCallbacks;
    private final ExecutorService workers;
    private final Health health;
    private final MeterRegistry registry;
    private final Consumer<Throwable> ended;
    private final Clock clock;
    private final List<Supervised> threads = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean heardAll;

    /**
     * Opens clients of Kafka, and no thread yet.
     *
     * @param topic the feeds' own
     * @param ended told what has ended a thread for good
     */
    public Feeds(
            PollSettings settings,
            String topic,
            KafkaConnection kafka,
            Publisher publisher,
            Intake intake,
            Health health,
            MeterRegistry registry,
            Consumer<Throwable> ended) {
        this.settings = settings;
        this.records = new FeedRecords(topic);
        URI callback = settings.callback();
        this.table = new FeedTable(callback != null);
        this.publisher = publisher;
        this.health = health;
        this.registry = registry;
        this.ended = ended;
        this.clock = Clock.systemUTC();
        this.follower = TopicFollower.ofAll(kafka, topic);
        this.changes = new FeedChanges(publisher, follower);
        this.share = new GroupShare(kafka, LoopSettings.of(topic, topic), new Member(), registry);
        this.fetcher = new Fetcher(settings.fetch(), clock);
        this.workers = workers(settings.atOnce());
        FeedCounts counts = new FeedCounts(registry);
        counts.shows(table);
        HostTurns hosts = new HostTurns(settings.hostGap());
        RobotsTxt robots = new RobotsTxt(fetcher, settings.fetch().userAgent(), clock);
        FeedPublishing publishing = new KafkaFeedPublishing(intake.inTransaction(), share);
        FeedPoll poll = new FeedPoll(
                fetcher,
                new ItemPages(fetcher, robots, hosts, settings.hostGap(), this::pause, clock),
                table,
                records,
                publishing,
                new PollTimes(settings.shortest(), settings.longest(), RandomGenerator.getDefault()),
                counts,
                clock);
        this.rounds = new FeedRounds(
                table, poll, hosts, settings.atOnce(), workers, follower::upToDate, publisher::available, clock);
        this.hubCallbacks = callback == null ? null : new HubCallbacks(table, records, changes::publish, counts, clock);
        this.hubRounds = callback == null
                ? null
                : new HubRounds(
                        table,
                        records,
                        publishing,
                        new Hubs(fetcher),
                        hosts,
                        callback.toString(),
                        rounds::isReady,
                        workers,
                        clock);
    }

    private static ExecutorService workers(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread daemon = new Thread(task, "feed-poll-" + number.incrementAndGet());
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Starts what polls. The topic must be there. */
    public void start() {
        Watch following = watch("feeds-follower");
        following.check().ok("follows its topic");
        threads.add(Supervised.start(following, () -> follower.follow(table::heard, following.heartbeat()::beat)));
        var unused = follower.upToDate().thenRun(() -> heardAll = true);
        Watch sharing = watch("feeds-share");
        sharing.check().ok("takes part in its group");
        threads.add(Supervised.start(sharing, () -> share.run(sharing.heartbeat()::beat)));
        Watch polling = watch("feeds");
        threads.add(Supervised.every(BETWEEN_ROUNDS, polling, () -> {
            pollDue();
            int feeds = table.all().size();
            polling.check().ok("polls %d %s".formatted(feeds, feeds == 1 ? "feed" : "feeds"));
        }));
        Path file = settings.file();
        if (file != null) {
            Watch looking = watch("feeds-file");
            FeedsFile listed = new FeedsFile(file, table, records, clock, changes::publish);
            threads.add(Supervised.every(BETWEEN_LOOKS, looking, () -> {
                if (heardAll) {
                    listed.look(looking.check());
                }
            }));
        }
    }

    private void pollDue() {
        // When the next is due is for tests: here the rounds come soon enough.
        var unused = rounds.round();
        if (hubRounds != null && publisher.available()) {
            unused = hubRounds.round();
        }
    }

    private Watch watch(String name) {
        return new Watch(
                name, health.register(name), health.heartbeat(name, LIMITS).shownOn(registry), ended);
    }

    /** Every feed of the pipeline, whichever process polls it, by address. */
    public List<FeedView> list() {
        return table.all().stream()
                .sorted(Comparator.comparing(Known::address))
                .map(this::view)
                .toList();
    }

    /** One of them. */
    public Optional<FeedView> find(String address) {
        return table.known(address).map(this::view);
    }

    private FeedView view(Known feed) {
        return FeedView.of(feed, WebSubView.of(feed, table.hearsHubs(), clock.instant()));
    }

    /** Whom hubs are to reach; nobody where there is no address for it. */
    public Optional<HubCallbacks> hubCallbacks() {
        return Optional.ofNullable(hubCallbacks);
    }

    /** Whether all is known that stood on the topic at the start. */
    public boolean isKnown() {
        return heardAll;
    }

    /**
     * Wants feeds to be polled; one that has ended or is parked is tried again. Returns when Kafka has acknowledged it.
     *
     * @return how many were not there before
     * @throws FeedsUnavailable when it has not
     */
    public int add(List<Listed> feeds) {
        int before = (int) feeds.stream()
                .filter(feed -> table.known(feed.address()).isPresent())
                .count();
        changes.publish(feeds.stream()
                .map(feed -> records.of(
                        new Subscription(feed.address(), Subscription.BY_HAND, feed.fullText(), clock.instant())))
                .toList());
        return feeds.size() - before;
    }

    /**
     * Wants a feed no more; nothing is remembered of it. Returns when Kafka has acknowledged it.
     *
     * @return whether it was there
     * @throws FeedsUnavailable when it has not
     */
    public boolean remove(String address) {
        boolean known = table.known(address).isPresent();
        if (known) {
            changes.publish(records.gone(address));
        }
        return known;
    }

    /** Whether no feed of this process is due or being polled. */
    public boolean isIdle() {
        return heardAll && rounds.isIdle();
    }

    private boolean pause(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends what waits; returns at once. */
    public void stop() {
        stopped.countDown();
        rounds.stop();
        fetcher.close();
        share.stop();
        follower.close();
    }

    /** What is being committed is committed: a transaction that is torn off would hold back the readers for a while. */
    @Override
    public void close() {
        stop();
        rounds.awaitEnd(LONGEST_END);
        threads.forEach(Supervised::close);
        workers.shutdownNow();
        share.close();
    }

    private final class Member implements GroupShare.Member {
        @Override
        public void assigned(Set<Integer> partitions) {
            rounds.assigned(partitions);
        }

        @Override
        public void revoked(Set<Integer> partitions) {
            rounds.revoked(partitions);
        }
    }
}
