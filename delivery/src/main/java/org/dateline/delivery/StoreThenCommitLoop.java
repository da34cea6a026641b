package org.dateline.delivery;

/** Placeholder until the next commit. */
public final class StoreThenCommitLoop implements Runnable, AutoCloseable {
    public StoreThenCommitLoop(KafkaConnection kafka, LoopSettings settings, Store store, LoopContext context) {}

    /** Works until {@link #stop()}; on the calling thread. */
    @Override
    public void run() {
        throw new UnsupportedOperationException("follows");
    }

    /** Asks the loop to end after the batch in hand; returns at once. */
    public void stop() {}

    /** Stops, and waits until the batch in hand is committed or given back. */
    @Override
    public void close() {}
}
