package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a loop is told to stop, and how whoever told it waits for the end. Thread-safe. */
final class StopSignal {
    /** What a batch in hand may take; after that the loop is interrupted, and the batch is given back. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean forced;

    void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits, but no longer than until the stop; an interrupt counts as one. */
    void pause(Duration atMost) {
        try {
            if (asked.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    /** Whether this thread is interrupted, or was and some code has swallowed that: nothing it says then is to be trusted. */
    boolean isForced() {
        return forced || Thread.currentThread().isInterrupted();
    }

    void interrupted() {
        Thread.currentThread().interrupt();
        ask();
    }

    /** Runs the loop on this thread, and tells those who wait for its end. */
    void during(Runnable loop) {
        if (!worker.compareAndSet(null, Thread.currentThread())) {
            throw new IllegalStateException("a loop runs once");
        }
        try {
            loop.run();
        } finally {
            ended.countDown();
        }
    }

    /** Asks, and waits for the end. Returns at once when the loop was never started. */
    void askAndAwait() {
        ask();
        Thread thread = worker.get();
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            if (!ended.await(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                forced = true;
                thread.interrupt();
                ended.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
