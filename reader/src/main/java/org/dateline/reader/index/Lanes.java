package org.dateline.reader.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works through batches of records on all processors, one batch after another, the records of an article in their order:
 * meanwhile the next batch can be read. Used by one thread.
 */
final class Lanes implements AutoCloseable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** More than threads, so that a lane of long articles is not waited for by all. */
    private static final int LANES = 2 * THREADS;

    /** So many are done at once by one processor; the others are left to those who ask. */
    private static final int FEW = 100;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "reader-indexing");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> running = new ArrayList<>();

    /** Returns when the batch before is done, before this one is. @throws RuntimeException what that one threw */
    void start(List<TopicRecord> batch, Consumer<List<TopicRecord>> work) {
        finish();
        int number = batch.size() <= FEW ? 1 : LANES;
        List<List<TopicRecord>> lanes = new ArrayList<>();
        for (int lane = 0; lane < number; lane++) {
            lanes.add(new ArrayList<>());
        }
        // All records of an article have one key, and stand in one partition.
        batch.forEach(record -> lanes.get(Math.floorMod(31 * record.uri().hashCode() + record.partition(), number))
                .add(record));
        lanes.stream()
                .filter(lane -> !lane.isEmpty())
                .forEach(lane -> running.add(threads.submit(() -> work.accept(lane))));
    }

    /** Returns when all is done that was begun. @throws RuntimeException what it threw */
    void finish() {
        List<Future<?>> all = List.copyOf(running);
        running.clear();
        List<Throwable> failures = new ArrayList<>();
        all.forEach(each -> failure(each).ifPresent(failures::add));
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            if (first instanceof Error whatTheMachineCannotDo) {
                throw whatTheMachineCannotDo;
            }
            throw first instanceof RuntimeException exception ? exception : new IllegalStateException(first);
        }
    }

    /** Waits even when interrupted: nothing may be written any more when this returns. */
    private static Optional<Throwable> failure(Future<?> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    work.get();
                    return Optional.empty();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return Optional.of(Objects.requireNonNullElse(e.getCause(), e));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was begun is done when this returns. */
    @Override
    public void close() {
        try {
            finish();
        } finally {
            threads.shutdown();
        }
    }
}
