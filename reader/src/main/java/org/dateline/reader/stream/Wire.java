package org.dateline.reader.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dateline.reader.index.ArticleIndex;
import org.dateline.reader.index.Positions;
import org.dateline.reader.index.Snapshot;
import org.dateline.reader.query.Arrivals;
import org.dateline.reader.query.ArticleFilter;
import org.dateline.reader.query.RecentArticles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all listeners what arrives. One thread goes round: whoever is ready gets a portion, whoever is not keeps nobody
 * waiting. Thread-safe.
 */
public final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final Duration ROUND = Duration.ofMillis(100);

    private final ArticleIndex index;
    private final Subscription.Pace pace;
    /** Of the rounds' thread. */
    private final RecentArticles recent = new RecentArticles();

    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = new ScheduledThreadPoolExecutor(1, task -> {
        Thread daemon = new Thread(task, "reader-wire");
        daemon.setDaemon(true);
        return daemon;
    });

    public Wire(ArticleIndex index) {
        this(index, Subscription.Pace.USUAL);
    }

    Wire(ArticleIndex index, Subscription.Pace pace) {
        this.index = index;
        this.pace = pace;
        var unused = rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Tells the listener from now on, or from behind a position. One that lies ahead was heard before a crash took from the
     * index what it had not made durable: nothing comes until it is there again.
     *
     * @param after a position, or {@code null} for what comes next
     */
    public void subscribe(Listener listener, ArticleFilter filter, EventFormat format, @Nullable String after) {
        try (Snapshot snapshot = index.snapshot()) {
            Positions now = snapshot.positions();
            Optional<Positions> known = after == null
                    ? Optional.of(now)
                    : Positions.parse(after, now.topicId())
                            .filter(from -> from.partitions() <= now.partitions())
                            .filter(from -> !index.hasForgotten(from));
            String resync = known.isPresent() ? null : "what lies behind this position is no longer known";
            subscriptions.add(
                    new Subscription(listener, new Arrivals(filter, recent), format, pace, known.orElse(now), resync));
        }
    }

    /** How many listen. */
    public int listeners() {
        return subscriptions.size();
    }

    private void round() {
        try (Snapshot snapshot = index.snapshot()) {
            boolean more = true;
            // A short while at a time, so that what is new is seen, and beats go out.
            long until = System.nanoTime() + ROUND.toNanos() * 5;
            while (more && System.nanoTime() < until) {
                more = false;
                for (Subscription each : subscriptions) {
                    more |= turn(each, snapshot);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("a round of the stream broke", e);
        }
    }

    /** @return whether it has taken something and there is more */
    private boolean turn(Subscription subscription, Snapshot snapshot) {
        try {
            Subscription.Turn turn = subscription.turn(snapshot);
            if (turn == Subscription.Turn.GONE) {
                drop(subscription);
            }
            return turn == Subscription.Turn.MORE;
        } catch (RuntimeException e) {
            LOG.warn("a listener is dropped", e);
            drop(subscription);
            return false;
        }
    }

    private void drop(Subscription subscription) {
        if (subscriptions.remove(subscription)) {
            subscription.end();
        }
    }

    /** Ends all streams; who listens comes back with the last id. */
    @Override
    public void close() {
        rounds.shutdown();
        try {
            var unused = rounds.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        subscriptions.forEach(this::drop);
    }
}
