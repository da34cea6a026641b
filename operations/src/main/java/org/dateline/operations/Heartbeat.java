package org.dateline.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.dateline.operations.Health.Component;
import org.dateline.operations.Health.State;

/**
 * The beat of one loop: a thread that hangs says nothing, so that others must see that it does not say anything. Counted
 * from its making on. Thread-safe.
 */
public final class Heartbeat {
    private static final String GAUGE = "dateline.loop.seconds.since.beat";

    private final String loop;
    private final Limits limits;
    private final LongSupplier nanoTime;
    private volatile long last;
    private volatile boolean resting;

    Heartbeat(String loop, Limits limits, LongSupplier nanoTime) {
        this.loop = loop;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /**
     * How long a loop may go without a beat.
     *
     * @param ready beyond it the service is not ready
     * @param live beyond it the service is not alive: only a restart will bring the loop back
     */
    public record Limits(Duration ready, Duration live) {
        public Limits {
            if (ready.isNegative() || ready.isZero() || live.compareTo(ready) < 0) {
                throw new IllegalArgumentException(
                        "limits are " + ready + " and " + live + ": must be above zero, the second not the shorter");
            }
        }

        /** Not alive after that; not ready after a fifth of it. */
        public static Limits of(Duration live) {
            return new Limits(live.dividedBy(5), live);
        }
    }

    /** It is at work, or looks for some. */
    public void beat() {
        last = nanoTime.getAsLong();
        resting = false;
    }

    /** It has ended in order, and is missed no more. */
    public void rests() {
        resting = true;
    }

    /** Shows it as {@code dateline_loop_seconds_since_beat}; 0 while it rests. */
    public Heartbeat shownOn(MeterRegistry registry) {
        Gauge.builder(GAUGE, this, beat -> beat.nanosSince() / (double) TimeUnit.SECONDS.toNanos(1))
                .description("Seconds since the loop was last seen at work")
                .tag("loop", loop)
                .strongReference(true)
                .register(registry);
        return this;
    }

    private long nanosSince() {
        return resting ? 0 : Math.max(0, nanoTime.getAsLong() - last);
    }

    /** Nothing where all is well. */
    Optional<Component> complaint() {
        Duration since = Duration.ofNanos(nanosSince());
        if (since.compareTo(limits.ready()) <= 0) {
            return Optional.empty();
        }
        boolean dead = since.compareTo(limits.live()) > 0;
        Duration limit = dead ? limits.live() : limits.ready();
        return Optional.of(new Component(
                dead ? State.DEAD : State.FAILING,
                loop + " has not been seen at work for " + since.toSeconds() + " s: must be every " + limit.toSeconds()
                        + " s" + (dead ? "; it hangs, and a restart of the service frees it" : "")));
    }
}
