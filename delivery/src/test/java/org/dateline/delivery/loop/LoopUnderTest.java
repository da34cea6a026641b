package org.dateline.delivery.loop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.delivery.rejected.RejectedTopic;
import org.jspecify.annotations.Nullable;

/** A loop on a thread of its own, as a service would run it. */
final class LoopUnderTest implements AutoCloseable {
    final RecordingObserver observer;
    private final Runnable stop;
    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private LoopUnderTest(Runnable loop, Runnable stop, RecordingObserver observer) {
        this.stop = stop;
        this.observer = observer;
        this.thread = new Thread(
                () -> {
                    try {
                        loop.run();
                    } catch (Throwable thrown) {
                        ended.set(thrown);
                    } finally {
                        end.complete(null);
                    }
                },
                "loop-under-test");
    }

    static LoopUnderTest started(ExactlyOnceLoop loop, RecordingObserver observer) {
        return started(new LoopUnderTest(loop, loop::close, observer));
    }

    static LoopUnderTest started(StoreThenCommitLoop loop, RecordingObserver observer) {
        return started(new LoopUnderTest(loop, loop::close, observer));
    }

    private static LoopUnderTest started(LoopUnderTest loop) {
        loop.thread.start();
        return loop;
    }

    static LoopContext context(String rejectedTopic, RecordingObserver observer) {
        RejectedTopic rejected = new RejectedTopic(rejectedTopic, "enrich", Clock.systemUTC());
        return new LoopContext(rejected, observer, new SimpleMeterRegistry());
    }

    /** What ended the loop, or {@code null} while it runs or after an orderly stop. */
    @Nullable
    Throwable failure() {
        return ended.get();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Waits for a loop that ends by itself. */
    void join() {
        end.join();
    }

    @Override
    public void close() {
        stop.run();
        end.join();
    }
}
