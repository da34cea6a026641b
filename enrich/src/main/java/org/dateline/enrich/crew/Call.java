package org.dateline.enrich.crew;

import java.util.concurrent.locks.ReentrantLock;

/**
 * One annotator at work on one article. Both the worker that runs it and the watch that may give it up decide its end
 * here, under its lock, so that exactly one of them does.
 */
final class Call {
    private enum State {
        RUNNING,
        INTERRUPTED,
        ENDED,
        ABANDONED
    }

    /** How a call ended, for the worker that ran it. */
    enum End {
        IN_TIME,
        LATE,
        ABANDONED
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Thread thread = Thread.currentThread();
    private final Run<?> run;
    private final Seat seat;
    private State state = State.RUNNING;
    private long watchedNanos;

    Call(Run<?> run, Seat seat) {
        this.run = run;
        this.seat = seat;
    }

    Run<?> run() {
        return run;
    }

    Seat seat() {
        return seat;
    }

    /** For the worker, when the annotator has come back. */
    End end() {
        lock.lock();
        try {
            if (state == State.ABANDONED) {
                return End.ABANDONED;
            }
            boolean late = state == State.INTERRUPTED;
            state = State.ENDED;
            // The interrupt was meant for this annotator and must not hit the next one.
            boolean ignored = Thread.interrupted();
            return late ? End.LATE : End.IN_TIME;
        } finally {
            lock.unlock();
        }
    }

    /**
     * For the watch, at each of its rounds.
     *
     * @param nanos since the last round
     * @return whether this round has made the call an abandoned one
     */
    boolean passed(long nanos, Deadline deadline) {
        lock.lock();
        try {
            watchedNanos += nanos;
            if (state == State.RUNNING && watchedNanos > deadline.limit().toNanos()) {
                state = State.INTERRUPTED;
                thread.interrupt();
            } else if (state == State.INTERRUPTED
                    && watchedNanos > deadline.limit().plus(deadline.grace()).toNanos()) {
                state = State.ABANDONED;
                return true;
            }
            return false;
        } finally {
            lock.unlock();
        }
    }
}
