package org.dateline.delivery.kafka;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets so many bytes in, and makes the rest wait outside. Thread-safe. */
final class BytesInFlight {
    private final long most;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private long bytes;

    BytesInFlight(long most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** A record larger than everything allowed goes alone. @throws Overloaded when there is no room in time */
    void enter(long size) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (bytes > 0 && bytes + size > most) {
                if (nanos <= 0) {
                    throw new Overloaded(bytes + " bytes wait for Kafka's acknowledgement: must be at most " + most
                            + " with the next record, and did not get less in " + patience);
                }
                nanos = room.awaitNanos(nanos);
            }
            bytes += size;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("interrupted while waiting for room");
        } finally {
            lock.unlock();
        }
    }

    void leave(long size) {
        lock.lock();
        try {
            bytes -= size;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }
}
