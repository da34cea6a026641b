package org.dateline.ingest.feeds.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.poll.FeedPublishing;
import org.dateline.ingest.feeds.poll.HostTurns;
import org.dateline.ingest.feeds.state.FeedRecords;
import org.dateline.ingest.feeds.state.FeedState;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.dateline.ingest.feeds.state.FeedTable;
import org.dateline.ingest.feeds.state.FeedTable.Leaving;
import org.dateline.ingest.feeds.state.HubSubscription;
import org.dateline.ingest.feeds.state.Known;
import org.dateline.ingest.websub.HubLinks;
import org.dateline.ingest.websub.Hubs;
import org.dateline.operations.CodeFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the feeds whose partitions this process holds, and keeps them subscribed at the hubs that they name: asks for a
 * subscription, again before it ends or where the hub has not answered, and for its end where nobody wants the feed any more.
 * What it asks for stands on the topic before. Thread-safe; {@link #round} is for one thread.
 */
public final class HubRounds {
    private static final Logger LOG = LoggerFactory.getLogger(HubRounds.class);

    /** Something went wrong on our side; what is known is heard anew meanwhile. */
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    /** A hub that does not take the end is told so often; then its notifications are answered with 410. */
    private static final int ASKS_FOR_AN_END = 3;

    private final FeedTable table;
    private final FeedRecords records;
    private final FeedPublishing publishing;
    private final Hubs hubs;
    private final HostTurns hosts;
    private final String callback;
    private final IntPredicate isReady;
    private final Executor executor;
    private final Clock clock;
    private final Map<String, Instant> notBefore = new HashMap<>();

    /** What is to be done about one feed. */
    private record Step(String address, int partition, Instant due, String host, Runnable work) {}

    /**
     * @param callback public address below which hubs call
     * @param isReady whether a partition is held, and all of it heard
     */
    public HubRounds(
            FeedTable table,
            FeedRecords records,
            FeedPublishing publishing,
            Hubs hubs,
            HostTurns hosts,
            String callback,
            IntPredicate isReady,
            Executor executor,
            Clock clock) {
        this.table = table;
        this.records = records;
        this.publishing = publishing;
        this.hubs = hubs;
        this.hosts = hosts;
        this.callback = callback;
        this.isReady = isReady;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Asks the hubs that are due and can be asked.
     *
     * @return when one is due next, as far as is known now
     */
    public Optional<Instant> round() {
        Instant now = clock.instant();
        List<Step> steps = Stream.concat(
                        table.all().stream().flatMap(feed -> Stream.ofNullable(step(feed, now))),
                        table.leaving().stream().map(feed -> step(feed, now)))
                .filter(step -> isReady.test(step.partition()))
                .sorted(Comparator.comparing(Step::due))
                .toList();
        for (Step step : steps) {
            if (!due(step).isAfter(now) && hosts.take(step.host(), now)) {
                hold(step, Instant.MAX);
                executor.execute(() -> work(step));
            }
        }
        return steps.stream()
                .map(step -> later(due(step), hosts.free(step.host(), now)))
                .filter(at -> at.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    private void work(Step step) {
        Instant again = Instant.MIN;
        try {
            step.work().run();
        } catch (KafkaException e) {
            LOG.warn(
                    "what was asked of a hub is not known to be on its topic: feed={} {}",
                    step.address(),
                    e.toString());
            again = clock.instant().plus(AFTER_FAULT);
        } catch (RuntimeException e) {
            LOG.error("a hub breaks our own code: feed={} {}", step.address(), CodeFault.sentence(e));
            again = clock.instant().plus(AFTER_FAULT);
        } finally {
            hosts.ended(step.host(), clock.instant());
            hold(step, again);
        }
    }

    private synchronized Instant due(Step step) {
        return later(step.due(), notBefore.getOrDefault(step.address(), Instant.MIN));
    }

    private synchronized void hold(Step step, Instant until) {
        if (until.equals(Instant.MIN)) {
            notBefore.remove(step.address());
        } else {
            notBefore.put(step.address(), until);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is to be done about a feed that is wanted, or {@code null}. */
    private @Nullable Step step(Known feed, Instant now) {
        FeedState state = feed.state();
        HubSubscription wanted = feed.push().subscription();
        if (state == null || state.standing() != Standing.ACTIVE) {
            return null;
        }
        HubLinks links = state.pushed().links();
        if (links == null) {
            return wanted == null
                    ? null
                    : step(feed, now, feed.address(), () -> forget(feed.address(), feed.partition()));
        }
        if (wanted == null || wanted.ending() || !wanted.links().equals(links)) {
            long version = wanted == null ? 0 : wanted.version();
            return step(
                    feed,
                    now,
                    feed.address(),
                    () -> commit(feed.address(), feed.partition(), HubSubscription.planned(links, version + 1, now)));
        }
        return step(feed, feed.push().due(wanted), wanted.hub(), () -> {
            String refusal = hubs.subscribe(links, callback + "/" + wanted.token(), wanted.secret());
            said("subscribe", feed.address(), wanted, refusal);
            commit(
                    feed.address(),
                    feed.partition(),
                    wanted.asked(now, feed.push().asks(wanted), refusal, false));
        });
    }

    private static Step step(Known feed, Instant due, String asked, Runnable work) {
        return new Step(feed.address(), feed.partition(), due, HostTurns.host(asked), work);
    }

    /** What is to be done about a feed that nobody wants any more. */
    private Step step(Leaving feed, Instant now) {
        HubSubscription wanted = feed.subscription();
        boolean told = wanted.ending() && (wanted.problem().isEmpty() || wanted.asks() >= ASKS_FOR_AN_END);
        Runnable work = wanted.asked() == null || told
                ? () -> forget(feed.address(), feed.partition())
                : () -> {
                    String refusal = hubs.unsubscribe(wanted.links(), callback + "/" + wanted.token());
                    said("unsubscribe", feed.address(), wanted, refusal);
                    commit(
                            feed.address(),
                            feed.partition(),
                            wanted.asked(now, wanted.ending() ? wanted.asks() : 0, refusal, true));
                };
        return new Step(
                feed.address(),
                feed.partition(),
                wanted.ending() ? wanted.next() : now,
                HostTurns.host(wanted.hub()),
                work);
    }

    private static void said(String mode, String feed, HubSubscription wanted, String refusal) {
        LOG.info(
                "a hub was asked: mode={} feed={} hub={} {}",
                mode,
                feed,
                wanted.hub(),
                refusal.isEmpty() ? "and will ask back" : refusal);
    }

    private void commit(String address, int partition, HubSubscription subscription) {
        publishing.commit(partition, List.of(records.of(address, subscription)));
        table.committed(address, subscription);
    }

    private void forget(String address, int partition) {
        List<OutgoingRecord> gone = records.withoutHub(address);
        publishing.commit(partition, gone);
        table.committed(address, null);
    }
}
