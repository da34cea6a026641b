package org.dateline.sink.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does many file operations at once: while one thread waits for the disk, the disk gathers the others' work into one
 * flush. Files are touched on these threads only, since an interrupt of the caller would close its channels.
 */
public final class IoThreads implements AutoCloseable {
    /** As measured: more bring nothing, fewer leave the disk waiting. */
    public static final int DEFAULT_THREADS = 16;

    private final ExecutorService threads;
    private final int count;

    public IoThreads(int count) {
        AtomicInteger number = new AtomicInteger();
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "sink-io-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One operation on one thing. */
    public interface Operation<T, R> {
        R on(T thing) throws IOException;
    }

    /** An operation without a result. */
    public interface Action<T> {
        void on(T thing) throws IOException;
    }

    public <T> void each(Collection<T> things, Action<T> action) throws IOException {
        map(things, thing -> {
            action.on(thing);
            return thing;
        });
    }

    /**
     * The results in the order of the things.
     *
     * @throws IOException the first that was met, after every operation has ended: none is left running
     */
    public <T, R> List<R> map(Collection<T> things, Operation<T, R> operation) throws IOException {
        List<T> all = new ArrayList<>(things);
        // A few shares a thread: whoever gets the slow files holds up the others the less.
        int share = Math.max(1, all.size() / (count * 4));
        List<Future<List<R>>> shares = new ArrayList<>();
        for (int from = 0; from < all.size(); from += share) {
            List<T> mine = all.subList(from, Math.min(all.size(), from + share));
            shares.add(threads.submit(() -> onAll(mine, operation)));
        }
        return gathered(shares);
    }

    private static <T, R> List<R> onAll(List<T> things, Operation<T, R> operation) throws IOException {
        List<R> results = new ArrayList<>(things.size());
        for (T thing : things) {
            results.add(operation.on(thing));
        }
        return results;
    }

    private static <R> List<R> gathered(List<Future<List<R>>> shares) throws IOException {
        List<R> results = new ArrayList<>();
        Throwable failure = null;
        boolean interrupted = false;
        for (Future<List<R>> share : shares) {
            boolean waiting = true;
            while (waiting) {
                try {
                    results.addAll(share.get());
                    waiting = false;
                } catch (InterruptedException e) {
                    // A file operation ends by itself; to leave it running would be worse than to be late.
                    interrupted = true;
                } catch (ExecutionException e) {
                    failure = failure == null ? e.getCause() : failure;
                    waiting = false;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw rethrown(failure);
        }
        return results;
    }

    private static IOException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (IOException) failure;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
