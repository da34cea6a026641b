package org.dateline.ingest.feeds.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dateline.ingest.feed.FeedPolling;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again. Twice as often after news, half as often again after none, between two bounds; never sooner
 * than the feed or its server allow; some per cent later than that, so that feeds that came together part.
 */
public final class PollTimes {
    /** Hours and days in which nothing comes are believed, but no feed is left alone for longer than this. */
    private static final Duration LONGEST_SKIP = Duration.ofDays(3);

    /** What a feed or a server says of how long it may be kept, at most: some say a year. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(1);

    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final double JITTER = 0.1;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;

    public PollTimes(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /** What a new feed begins with. */
    Duration first() {
        return shortest;
    }

    /** The interval after a poll that went well. */
    Duration adapted(Duration before, boolean hadNews) {
        Duration next = hadNews ? before.dividedBy(2) : before.plus(before.dividedBy(2));
        return next.compareTo(shortest) < 0 ? shortest : next.compareTo(longest) > 0 ? longest : next;
    }

    /** The interval of a feed whose hub says when there is something: hubs die unnoticed. */
    Duration pushed() {
        return longest;
    }

    /** A hub has said that there is something, and there was nothing yet: caches take a moment. */
    Instant soonAgain(Instant now) {
        return now.plus(jittered(SOON));
    }

    /**
     * After a poll that went well.
     *
     * @param polling what the feed says, or {@code null} where it was not read
     * @param freshFor what its server says, or {@code null}
     */
    Instant next(Instant now, Duration interval, @Nullable FeedPolling polling, @Nullable Duration freshFor) {
        Duration wait = longer(interval, freshFor);
        if (polling != null) {
            wait = longer(wait, polling.ttl());
        }
        Instant next = now.plus(jittered(wait));
        return polling == null ? next : allowed(next, polling.skipHours(), polling.skipDays());
    }

    private static Duration longer(Duration wait, @Nullable Duration wished) {
        if (wished == null || wished.compareTo(wait) <= 0) {
            return wait;
        }
        return wished.compareTo(LONGEST_KEPT) > 0 ? longerOf(wait, LONGEST_KEPT) : wished;
    }

    private static Duration longerOf(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** After a failure; the server's own word on it counts where it gives one. */
    Instant afterFailure(Instant now, int failures, @Nullable Instant retryAt) {
        Duration backoff = shortest;
        for (int i = 1; i < failures && backoff.compareTo(LONGEST_BACKOFF) < 0; i++) {
            backoff = backoff.multipliedBy(2);
        }
        backoff = backoff.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff;
        if (retryAt != null && retryAt.isAfter(now)) {
            Duration asked = Duration.between(now, retryAt);
            return now.plus(jittered(asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked));
        }
        return now.plus(jittered(backoff));
    }

    /** Later only: sooner was not allowed. */
    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }

    /** The first moment from then on that is in no hour and on no day to be skipped. */
    private Instant allowed(Instant next, Set<Integer> hours, Set<DayOfWeek> days) {
        if (hours.size() >= 24 || days.containsAll(EnumSet.allOf(DayOfWeek.class))) {
            return next;
        }
        Instant latest = next.plus(LONGEST_SKIP);
        OffsetDateTime at = next.atOffset(ZoneOffset.UTC);
        boolean moved = false;
        while ((hours.contains(at.getHour()) || days.contains(at.getDayOfWeek()))
                && at.toInstant().isBefore(latest)) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            moved = true;
        }
        // Not all of them at the stroke of the hour.
        return moved ? at.toInstant().plusSeconds(random.nextInt(300)) : next;
    }
}
