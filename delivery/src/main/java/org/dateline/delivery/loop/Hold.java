package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Whether a loop takes nothing at the moment, and until when. What is paused follows from it before each poll and after
 * each rebalance, so that no pause has to be undone by somebody. Not thread-safe.
 */
final class Hold {
    private final LongSupplier nanoTime;
    private long until;
    private boolean set;

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    Hold(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Nothing is to be taken for so long, from now on. */
    void lasts(Duration howLong) {
        until = nanoTime.getAsLong() + howLong.toNanos();
        set = true;
    }

    boolean isOn() {
        set = set && until - nanoTime.getAsLong() > 0;
        return set;
    }

    /** How long it lasts still; at least a millisecond, and no longer than stated. */
    Duration left(Duration atMost) {
        Duration left = Duration.ofNanos(Math.max(1_000_000, until - nanoTime.getAsLong()));
        return left.compareTo(atMost) < 0 ? left : atMost;
    }

    /** Pauses what is assigned, or lets all of it go on. */
    void applyTo(Consumer<?, ?> consumer) {
        if (isOn()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
    }
}
