package org.dateline.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * How long the oldest record that a loop has not committed has been waiting, as {@code dateline_lag_seconds}: what a count
 * of records does not say. It goes on rising while nothing goes on. Thread-safe.
 */
final class LagSeconds {
    private static final long NOTHING = Long.MAX_VALUE;

    private final Clock clock;
    private volatile long oldest = NOTHING;

    LagSeconds(Clock clock) {
        this.clock = clock;
    }

    LagSeconds shownOn(MeterRegistry registry, String stage) {
        Gauge.builder("dateline.lag.seconds", this, LagSeconds::seconds)
                .description("Age of the oldest record that is not committed; 0 where all is")
                .tag("stage", stage)
                .strongReference(true)
                .register(registry);
        return this;
    }

    /** @param produced when the oldest record in hand was produced; milliseconds since the epoch */
    void taken(long produced) {
        oldest = produced;
    }

    /** All is committed. */
    void none() {
        oldest = NOTHING;
    }

    double seconds() {
        long since = oldest;
        // The clocks of two machines may differ: a record is never younger than nothing.
        return since == NOTHING ? 0 : Math.max(0, clock.millis() - since) / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
