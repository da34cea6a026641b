package org.dateline.enrich.crew;

import java.util.List;
import java.util.concurrent.BlockingDeque;
import org.jspecify.annotations.Nullable;

/** One thread that takes runs from the queue, until it is told to end or is given up. */
final class Worker implements Runnable {
    private final BlockingDeque<Run<?>> queue;
    private final List<Seat> seats;
    private final Deadline deadline;
    private final Thread thread = new Thread(this);
    private volatile @Nullable Call current;
    private volatile boolean stopped;

    Worker(BlockingDeque<Run<?>> queue, List<Seat> seats, Deadline deadline) {
        this.queue = queue;
        this.seats = seats;
        this.deadline = deadline;
    }

    void start(String name) {
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        boolean mine = true;
        while (mine && !stopped) {
            try {
                mine = queue.take().goOn(seats, deadline, this);
            } catch (InterruptedException e) {
                // Only the crew's end interrupts a waiting worker; the flag of a late call is cleared at its end.
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void current(@Nullable Call call) {
        current = call;
    }

    @Nullable
    Call current() {
        return current;
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }
}
