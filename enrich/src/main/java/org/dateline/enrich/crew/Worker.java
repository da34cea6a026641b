package org.dateline.enrich.crew;

import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread that takes runs from the queue, until it is told to end or is given up. */
final class Worker implements Runnable {
    private final BlockingDeque<Run<?>> queue;
    private final Room room;
    private final Consumer<Throwable> broken;
    private final List<Seat> seats;
    private final Deadline deadline;
    private final Thread thread = new Thread(this);
    private volatile @Nullable Call current;
    private volatile boolean stopped;

    /** @param broken told what the machine could not do; nothing is to be taken from the queue after it */
    Worker(BlockingDeque<Run<?>> queue, Room room, List<Seat> seats, Deadline deadline, Consumer<Throwable> broken) {
        this.queue = queue;
        this.room = room;
        this.broken = broken;
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
                mine = goOn(queue.take());
            } catch (InterruptedException e) {
                // Only the crew's end interrupts a waiting worker; the flag of a late call is cleared at its end.
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable thrown) {
                broken.accept(thrown);
                return;
            }
        }
    }

    private boolean goOn(Run<?> run) throws InterruptedException {
        try {
            run.enter(room);
            return run.goOn(seats, deadline, this);
        } catch (InterruptedException e) {
            run.result().cancel(false);
            throw e;
        } catch (Throwable thrown) {
            run.fail(thrown);
            throw thrown;
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
