package org.dateline.delivery.loop;

import java.time.Duration;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit. Not thread-safe.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "backoff is from " + first + " to " + longest + ": must start above zero and not shrink");
        }
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** From a tenth of a second to five seconds. */
    public static Backoff ordinary() {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    /** The wait before the next attempt; the one after that is longer. */
    public Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    /** An attempt has succeeded: the next wait is the first again. */
    public void succeeded() {
        next = first;
    }
}
