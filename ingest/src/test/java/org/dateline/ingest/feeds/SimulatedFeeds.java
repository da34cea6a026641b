package org.dateline.ingest.feeds;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.fetch.AllowedHosts;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.RobotsTxt;
import org.dateline.ingest.format.ParseOutcome;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;

/**
 * Polling with a clock that a test moves, over a topic in memory; requests are real ones. {@link #restart} is a process
 * that dies and another that takes over: all that is left is what stands on the topic.
 */
final class SimulatedFeeds implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    final List<Article> published = new ArrayList<>();
    final List<OutgoingRecord> refused = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private final FeedRecords records = new FeedRecords(FakeKafka.TOPICS.feeds().name());
    private final Fetcher fetcher;
    private final Duration shortest;
    private final Duration longest;
    private final Duration gap;
    private FeedTable table = new FeedTable();
    private FeedRounds rounds;
    private Instant now = START;
    private int commitsToFail;
    private boolean failedCommitsCount;
    int commits;

    SimulatedFeeds() {
        this(Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    SimulatedFeeds(Duration shortest, Duration longest, Duration gap, Duration atMost) {
        this.shortest = shortest;
        this.longest = longest;
        this.gap = gap;
        FetchSettings settings =
                new FetchSettings("Dateline test", AllowedHosts.of("localhost, 127.0.0.0/8"), null, 1_000_000, atMost);
        this.fetcher = new Fetcher(settings, clock());
        restart();
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Instant now() {
        return now;
    }

    /** Dies and comes back. */
    void restart() {
        table = new FeedTable();
        topic.forEach(table::heard);
        HostTurns hosts = new HostTurns(gap);
        FeedPoll poll = new FeedPoll(
                fetcher,
                new ItemPages(
                        fetcher, new RobotsTxt(fetcher, "Dateline test", clock()), hosts, gap, this::pause, clock()),
                table,
                records,
                new Publishing(),
                new PollTimes(shortest, longest, new Random(7)),
                new FeedCounts(new SimpleMeterRegistry()),
                clock());
        rounds = new FeedRounds(table, poll, hosts, 16, Runnable::run, this::heardAll, () -> true, clock());
        rounds.assigned(Set.of(0));
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
        commitsToFail = number;
        failedCommitsCount = count;
    }

    /** Polls what is due now, and what becomes free at once. */
    void pollNow() {
        var unused = rounds.round();
    }

    /** Moves the clock from one poll to the next for so long. */
    void passes(Duration time) {
        Instant end = now.plus(time);
        Optional<Instant> next = rounds.round();
        while (next.isPresent() && !next.get().isAfter(end)) {
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(100);
            next = rounds.round();
        }
        now = end.isAfter(now) ? end : now;
    }

    /** The same until so many commits have been tried. */
    void passesUntilCommits(int number) {
        while (commits < number) {
            Optional<Instant> next = rounds.round();
            if (next.isEmpty()) {
                return;
            }
            now = next.get().isAfter(now) ? next.get() : now.plusMillis(100);
        }
    }

    FeedView view(String address) {
        return table.known(address).map(FeedView::of).orElseThrow();
    }

    List<String> uris() {
        return published.stream().map(Article::uri).toList();
    }

    List<String> texts() {
        return published.stream().map(Article::text).toList();
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private final class Publishing implements FeedPublishing {
        private final Intake intake =
                new Intake(FakeKafka.TOPICS, new FakeKafka(), new IngestCounts(new SimpleMeterRegistry()), clock());

        @Override
        public List<OutgoingRecord> records(ParseOutcome outcome, String feed, byte[] evidence) {
            return intake.inTransaction().records(outcome, feed, evidence);
        }

        @Override
        public void commit(int partition, List<OutgoingRecord> outgoing) {
            commits++;
            boolean fails = commitsToFail > 0;
            commitsToFail--;
            if (!fails || failedCommitsCount) {
                outgoing.forEach(this::take);
            }
            if (fails) {
                throw new CommitFailedException("as the test wants it");
            }
        }

        private void take(OutgoingRecord record) {
            if (record.topic().equals(FakeKafka.TOPICS.articles().name())) {
                published.add(MessageJson.readArticle(
                        java.util.Objects.requireNonNull(record.value()).array()));
            } else if (record.topic().equals(FakeKafka.TOPICS.rejected().name())) {
                refused.add(record);
            } else {
                write(record);
            }
        }

        @Override
        public void published(List<ParseOutcome> outcomes) {}
    }
}
