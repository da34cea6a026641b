package org.dateline.service;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What ends a service from another of its threads than the one that runs it: that one is stopped, and then throws what
 * the other threw, so that the process ends as after any crash. Thread-safe.
 */
public final class Downfall implements Consumer<Throwable> {
    private final Runnable stop;
    private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();

    /** @param stop asks the service to end; returns at once */
    public Downfall(Runnable stop) {
        this.stop = stop;
    }

    @Override
    public void accept(Throwable thrown) {
        cause.compareAndSet(null, thrown);
        stop.run();
    }

    /** For the thread that runs the service, at its end. */
    public void rethrow() {
        Throwable thrown = cause.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException("a thread of the service has ended", thrown);
        }
    }
}
