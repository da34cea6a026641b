package org.dateline.ingest.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.hub.HubCallbacks;
import org.dateline.ingest.feeds.hub.HubRounds;
import org.dateline.ingest.feeds.poll.FeedCounts;
import org.dateline.ingest.feeds.poll.FeedPoll;
import org.dateline.ingest.feeds.poll.FeedRounds;
import org.dateline.ingest.feeds.poll.HostTurns;
import org.dateline.ingest.feeds.poll.ItemPages;
import org.dateline.ingest.feeds.poll.PollTimes;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.FeedsUnavailable;
import org.dateline.ingest.feeds.state.Subscription;
import org.dateline.ingest.fetch.AllowedHosts;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.RobotsTxt;
import org.dateline.ingest.format.SourceFile;
import org.dateline.ingest.http.ArticlesServer;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.websub.Hubs;
import org.dateline.messages.Article;
import org.jspecify.annotations.Nullable;

/**
 * Polling with a clock that a test moves, over a topic in memory; requests are real ones. {@link #restart} is a process
 * that dies and another that takes over: all that is left is what stands on the topic.
 */
final class SimulatedFeeds implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final SimulatedPublishing publishing = new SimulatedPublishing(this::write, clock());
    final List<Article> published = publishing.published;
    final List<OutgoingRecord> refused = publishing.refused;
    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private final FeedRecords records = new FeedRecords(FakeKafka.TOPICS.feeds().name());
    private final Fetcher fetcher;
    private final Duration shortest;
    private final Duration longest;
    private final Duration gap;
    private boolean isPushed;
    private FeedTable table;
    private FeedRounds rounds;
    private @Nullable HubRounds hubRounds;
    private @Nullable ArticlesServer door;
    private volatile Instant now = START;
    private boolean kafkaIsAway;

    SimulatedFeeds() {
        this(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    SimulatedFeeds(Duration shortest, Duration longest, Duration gap, Duration atMost) {
        this(shortest, longest, gap, atMost, false);
    }

    /** One that hubs can call. */
    static SimulatedFeeds withCallback() {
        return new SimulatedFeeds(
                Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofSeconds(1), Duration.ofSeconds(2), true);
    }

    private SimulatedFeeds(Duration shortest, Duration longest, Duration gap, Duration atMost, boolean isPushed) {
        this.isPushed = isPushed;
        this.shortest = shortest;
        this.longest = longest;
        this.gap = gap;
        FetchSettings settings =
                new FetchSettings("Dateline test", AllowedHosts.of("localhost, 127.0.0.0/8"), null, 1_000_000, atMost);
        this.fetcher = new Fetcher(settings, clock());
        restart();
    }

    Clock clock() {
        return new MovedClock(() -> now);
    }

    Instant now() {
        return now;
    }

    /** Dies and comes back. */
    void restart() {
        table = new FeedTable(isPushed);
        topic.forEach(table::heard);
        HostTurns hosts = new HostTurns(gap);
        FeedPoll poll = new FeedPoll(
                fetcher,
                new ItemPages(
                        fetcher, new RobotsTxt(fetcher, "Dateline test", clock()), hosts, gap, this::pause, clock()),
                table,
                records,
                publishing,
                new PollTimes(shortest, longest, new Random(7)),
                new FeedCounts(new SimpleMeterRegistry()),
                clock());
        rounds = new FeedRounds(table, poll, hosts, 16, Runnable::run, this::heardAll, () -> true, clock());
        rounds.assigned(Set.of(0));
        if (isPushed) {
            callable(hosts);
        }
    }

    /** With keys, which hubs have not. */
    private void callable(HostTurns hosts) {
        if (door != null) {
            door.close();
        }
        FeedCounts counts = new FeedCounts(new SimpleMeterRegistry());
        HubCallbacks callbacks = new HubCallbacks(table, records, this::acknowledged, counts, clock());
        door = DoorForHubs.opened(callbacks, clock());
        hubRounds = new HubRounds(
                table,
                records,
                publishing,
                new Hubs(fetcher),
                hosts,
                callback(),
                rounds::isReady,
                Runnable::run,
                clock());
    }

    /** The next process has no address that hubs could call. */
    void isUnreachable() {
        isPushed = false;
        hubRounds = null;
        restart();
    }

    /** Where hubs call. */
    String callback() {
        return "http://127.0.0.1:" + (door == null ? 0 : door.port()) + "/websub";
    }

    void kafkaIsAway(boolean away) {
        kafkaIsAway = away;
    }

    private void acknowledged(List<OutgoingRecord> outgoing) {
        if (kafkaIsAway) {
            throw new FeedsUnavailable("as the test wants it", new IllegalStateException());
        }
        outgoing.forEach(this::write);
        topic.forEach(table::heard);
    }

    private boolean pause(Duration time) {
        now = now.plus(time);
        return true;
    }

    private CompletableFuture<Void> heardAll() {
        topic.forEach(table::heard);
        return CompletableFuture.completedFuture(null);
    }

    void add(String address) {
        add(address, false);
    }

    void add(String address, boolean fullText) {
        write(records.of(new Subscription(address, Subscription.BY_HAND, fullText, now)));
        topic.forEach(table::heard);
    }

    void remove(String address) {
        records.gone(address).forEach(this::write);
        topic.forEach(table::heard);
    }

    private void write(OutgoingRecord record) {
        Bytes key = record.key();
        Bytes value = record.value();
        topic.add(new ConsumerRecord<>(
                record.topic(),
                0,
                topic.size(),
                key == null ? null : key.array(),
                value == null ? null : value.array()));
    }

    /** The topic is told again from its beginning, and for now not to its end. */
    void hearsUpToTheRemoval() {
        topic.forEach(table::heard);
        for (ConsumerRecord<byte[], byte[]> record : topic) {
            table.heard(record);
            if (record.value() == null && new String(record.key(), StandardCharsets.UTF_8).startsWith("seen")) {
                return;
            }
        }
    }

    /**
     * The next commits fail.
     *
     * @param count whether they count all the same: the answer is what is lost
     */
    void failCommits(int number, boolean count) {
        publishing.failCommits(number, count);
    }

    /** Polls what is due now, and what becomes free at once. */
    void pollNow() {
        var unused = round();
    }

    private Optional<Instant> round() {
        Optional<Instant> poll = rounds.round();
        Optional<Instant> ask = hubRounds == null ? Optional.empty() : hubRounds.round();
        return Stream.concat(poll.stream(), ask.stream()).min(Comparator.naturalOrder());
    }

    /** Moves the clock from one poll to the next for so long. */
    void passes(Duration time) {
        Instant end = now.plus(time);
        Optional<Instant> next = round();
        while (next.isPresent() && !next.get().isAfter(end)) {
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(100);
            next = round();
        }
        now = end.isAfter(now) ? end : now;
    }

    /** The same until so many commits have been tried. */
    void passesUntilCommits(int number) {
        while (commits() < number) {
            Optional<Instant> next = round();
            if (next.isEmpty()) {
                return;
            }
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(100);
        }
    }

    FeedView view(String address) {
        return table.known(address)
                .map(feed -> FeedView.of(feed, WebSubView.of(feed, isPushed, now)))
                .orElseThrow();
    }

    /** How many were tried. */
    int commits() {
        return publishing.commits();
    }

    List<String> uris() {
        return published.stream().map(Article::uri).toList();
    }

    /** Of all that was published, but for revisions that name one more feed and are the article before in all else. */
    List<String> texts() {
        Map<String, Article> last = new HashMap<>();
        return published.stream()
                .filter(each -> {
                    Article content = SourceFile.forget(each);
                    return !content.equals(last.put(each.uri(), content));
                })
                .map(Article::text)
                .toList();
    }

    /** How often a revision of an article did nothing but name more feeds. */
    int namings() {
        return published.size() - texts().size();
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        fetcher.close();
    }
}
