package org.dateline.delivery.loop;

/** Work that goes on batch by batch until it is told to stop. It runs once. */
public interface Loop extends Runnable, AutoCloseable {
    /** Works until {@link #stop()}; on the calling thread. */
    @Override
    void run();

    /** Asks the loop to end after the batch in hand; returns at once. */
    void stop();

    /** Stops, and waits until the batch in hand is committed or given back. */
    @Override
    void close();
}
