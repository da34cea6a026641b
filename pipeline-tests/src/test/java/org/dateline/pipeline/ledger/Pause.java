package org.dateline.pipeline.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that is part of what is tested: the time between a fault and its cure, the patience of a client. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        try {
            // Nobody counts it down.
            if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a pause", e);
        }
    }
}
