package org.dateline.ingest.feeds.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.fetch.FetchOutcome;
import org.dateline.operations.CodeFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the feeds whose partitions this process holds, and has those polled that are due: some at a time, one of each
 * host. A partition that has come is worked on once all that its former holder wrote has been heard. Thread-safe; {@link
 * #round} is for one thread.
 */
public final class FeedRounds {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRounds.class);

    /** Kafka did not take what a poll came to: what is known of the feed is heard anew, and it is polled again then. */
    private static final Duration AFTER_KAFKA = Duration.ofSeconds(10);

    /** The feed broke our own code. It is not to keep a thread busy. */
    private static final Duration AFTER_FAULT = Duration.ofHours(1);

    private static final long WAKE_MILLIS = 1000;

    private final FeedTable table;
    private final FeedPoll poll;
    private final HostTurns hosts;
    private final int atOnce;
    private final Executor executor;
    private final Supplier<CompletableFuture<Void>> upToDate;
    private final BooleanSupplier kafkaIsThere;
    private final Clock clock;

    private boolean stopped;
    private final Map<Integer, CompletableFuture<Void>> held = new HashMap<>();
    private final Map<String, Integer> inFlight = new HashMap<>();
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> doubtful = new HashMap<>();

    /** @param upToDate completes when all has been heard that stands on the feeds' topic by now */
    public FeedRounds(
            FeedTable table,
            FeedPoll poll,
            HostTurns hosts,
            int atOnce,
            Executor executor,
            Supplier<CompletableFuture<Void>> upToDate,
            BooleanSupplier kafkaIsThere,
            Clock clock) {
        this.table = table;
        this.poll = poll;
        this.hosts = hosts;
        this.atOnce = atOnce;
        this.executor = executor;
        this.upToDate = upToDate;
        this.kafkaIsThere = kafkaIsThere;
        this.clock = clock;
    }

    /** From now on these are ours. */
    public synchronized void assigned(Set<Integer> partitions) {
        if (stopped) {
            return;
        }
        partitions.forEach(partition -> held.put(partition, upToDate.get()));
    }

    /** Another process may have them once this returns: no poll of theirs is on its way by then. */
    public synchronized void revoked(Set<Integer> partitions) {
        held.keySet().removeAll(partitions);
        while (inFlight.values().stream().anyMatch(partitions::contains)) {
            try {
                // Each ends within the time that a fetch has.
                wait(WAKE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** From now on nothing is ours, and what is on its way leads to nothing. */
    public synchronized void stop() {
        stopped = true;
        held.clear();
    }

    /** Returns when nothing is on its way any more, or after that time. */
    public synchronized void awaitEnd(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!inFlight.isEmpty() && System.nanoTime() < deadline) {
            try {
                wait(WAKE_MILLIS / 10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized boolean isOurs(int partition) {
        return held.containsKey(partition);
    }

    /** Whether a partition is ours, and all that its former holder wrote has been heard. */
    public synchronized boolean isReady(int partition) {
        CompletableFuture<Void> heard = held.get(partition);
        return heard != null && heard.isDone();
    }

    /**
     * Has polled what is due and can be polled.
     *
     * @return when something is due next, as far as is known now
     */
    public Optional<Instant> round() {
        if (!kafkaIsThere.getAsBoolean()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Known> waiting = waiting();
        for (Known feed : waiting) {
            if (isFull()) {
                break;
            }
            if (!due(feed).isAfter(now)) {
                begin(feed, now);
            }
        }
        return waiting.stream()
                .map(feed -> later(due(feed), hosts.free(HostTurns.host(feed.fetchedAt()), now)))
                .filter(at -> at.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    /** Whether no feed of ours is due or being polled; false while it is not known which are ours. */
    public boolean isIdle() {
        List<Known> all = table.all();
        if (all.isEmpty()) {
            return true;
        }
        synchronized (this) {
            if (held.isEmpty() || !inFlight.isEmpty()) {
                return false;
            }
        }
        Instant now = clock.instant();
        return all.stream()
                .filter(feed -> isOurs(feed.partition()))
                .noneMatch(feed -> !due(feed).isAfter(now));
    }

    /** Ours and not in flight, the most urgent first. */
    private List<Known> waiting() {
        Set<String> busy;
        synchronized (this) {
            busy = new HashSet<>(inFlight.keySet());
        }
        return table.all().stream()
                .filter(feed -> isReady(feed.partition()) && !busy.contains(feed.address()))
                .sorted(Comparator.comparing(Known::due))
                .toList();
    }

    private synchronized Instant due(Known feed) {
        return later(feed.due(), notBefore.getOrDefault(feed.address(), Instant.MIN));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private synchronized boolean isFull() {
        return inFlight.size() >= atOnce;
    }

    private void begin(Known feed, Instant now) {
        String host = HostTurns.host(feed.fetchedAt());
        synchronized (this) {
            CompletableFuture<Void> heard = doubtful.get(feed.address());
            if (heard != null && !heard.isDone()) {
                return;
            }
            if (!held.containsKey(feed.partition()) || !hosts.take(host, now)) {
                return;
            }
            doubtful.remove(feed.address());
            notBefore.remove(feed.address());
            inFlight.put(feed.address(), feed.partition());
        }
        executor.execute(() -> work(feed, host));
    }

    private void work(Known feed, String host) {
        FetchOutcome answer = null;
        try {
            // As it is by now: what was in doubt has been heard since.
            Known now = table.known(feed.address()).orElse(feed);
            answer = poll.poll(now, this::isOurs);
        } catch (KafkaException e) {
            LOG.warn(
                    "what a feed has brought is not known to be on its topic: feed={} {}",
                    feed.address(),
                    e.toString());
            again(feed, AFTER_KAFKA);
        } catch (RuntimeException e) {
            LOG.error("a feed breaks our own code: feed={} {}", feed.address(), CodeFault.sentence(e));
            again(feed, AFTER_FAULT);
        } finally {
            Instant now = clock.instant();
            if (answer != null && answer.kind() == FetchOutcome.Kind.BUSY && answer.retryAt() != null) {
                hosts.ended(host, now, answer.retryAt());
            } else {
                hosts.ended(host, now);
            }
            synchronized (this) {
                inFlight.remove(feed.address());
                notifyAll();
            }
        }
    }

    private synchronized void again(Known feed, Duration wait) {
        notBefore.put(feed.address(), clock.instant().plus(wait));
        doubtful.put(feed.address(), upToDate.get());
    }
}
