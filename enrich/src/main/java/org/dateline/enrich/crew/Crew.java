package org.dateline.enrich.crew;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.dateline.enrich.annotate.Annotator;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads on which the annotators run, and a watch that keeps them to their deadline.
 *
 * <p>A call that is over the deadline is interrupted. One that does not react is given up: its article goes on at once
 * on a new thread without it, and its old thread ends whenever the call comes back. So a call that never comes back
 * costs a thread and that annotator's findings, nothing else; and once an annotator has cost several threads it is not
 * asked any more until one of them is back.
 *
 * <p>Thread-safe. Not to be waited for on its own threads.
 */
public final class Crew implements AutoCloseable {
    private final BlockingDeque<Run<?>> queue = new LinkedBlockingDeque<>();
    private final List<Seat> seats;
    private final Deadline deadline;
    private final AtomicReferenceArray<Worker> workers;
    private final Thread watch;
    private final AtomicInteger threadNumber = new AtomicInteger();
    private final Room room;
    private volatile boolean closed;
    private volatile @Nullable Throwable broken;

    /** @param annotators in the order in which they are asked */
    public Crew(List<? extends Annotator> annotators, int size, Deadline deadline) {
        this(annotators, size, deadline, Room.ofHeap());
    }

    Crew(List<? extends Annotator> annotators, int size, Deadline deadline, Room room) {
        this.room = room;
        this.seats = annotators.stream().map(Seat::new).toList();
        this.deadline = deadline;
        this.workers = new AtomicReferenceArray<>(size);
        for (int i = 0; i < size; i++) {
            hire(i);
        }
        this.watch = new Thread(this::keepWatch, "enrich-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** A task whose input is too short to count. */
    public <T> CompletableFuture<T> submit(Task<T> task) {
        return submit(task, 0);
    }

    /**
     * Puts a task in the queue. The queue has no bound: whoever submits decides how much is under way. What is worked on
     * at a time is bounded by the heap.
     *
     * @param bytes of the task's input
     */
    public <T> CompletableFuture<T> submit(Task<T> task, long bytes) {
        if (closed) {
            throw new CancellationException("the crew has ended");
        }
        Run<T> run = new Run<>(task, bytes);
        queue.addLast(run);
        failQueued();
        if (closed && queue.remove(run)) {
            run.result().cancel(false);
        }
        return run.result();
    }

    /** Threads that are lost in an annotator at the moment. */
    public int abandonedThreads() {
        return seats.stream().mapToInt(Seat::abandoned).sum();
    }

    private void hire(int place) {
        Worker worker = new Worker(queue, room, seats, deadline, this::broken);
        workers.set(place, worker);
        worker.start("enrich-" + threadNumber.incrementAndGet());
    }

    private void keepWatch() {
        try {
            watch();
        } catch (Throwable thrown) {
            // Without a watch an annotator may hang for ever, and its article with it.
            broken(thrown);
        }
    }

    /** The machine cannot go on: everything that is waited for fails, and so does whatever comes after it. */
    private void broken(Throwable thrown) {
        broken = thrown;
        failQueued();
    }

    private void failQueued() {
        Throwable why = broken;
        if (why != null) {
            for (Run<?> run = queue.poll(); run != null; run = queue.poll()) {
                run.fail(why);
            }
        }
    }

    private void watch() {
        long round = Math.min(
                TimeUnit.MILLISECONDS.toNanos(50), Math.max(1, deadline.limit().toNanos() / 4));
        long last = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(round);
            long now = System.nanoTime();
            // A process that was stopped for a minute has not been at work for a minute: a round counts twice at most.
            long passed = Math.min(now - last, 2 * round);
            last = now;
            for (int i = 0; i < workers.length(); i++) {
                look(i, passed);
            }
        }
    }

    private void look(int place, long passed) {
        Call call = workers.get(place).current();
        if (call == null || !call.passed(passed, deadline)) {
            return;
        }
        // From here on the old thread touches nothing of the run.
        call.seat().threadAbandoned();
        call.run().abandoned(call.seat(), deadline);
        queue.addFirst(call.run());
        hire(place);
    }

    /** Only the watch hires, so that after its end no worker is missed. */
    private void awaitWatch() {
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the threads; what is still queued or under way is cancelled. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
        awaitWatch();
        List<Run<?>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(run -> run.result().cancel(false));
        for (int i = 0; i < workers.length(); i++) {
            workers.get(i).stop();
        }
    }
}
