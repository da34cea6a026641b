package org.dateline.operations;

/** A running service as {@link ServiceMain} sees it. */
public interface Service extends AutoCloseable {
    /** Does the service's work in the calling thread until {@link #stop()}; an exception is a crash. */
    void run();

    /** Asks {@link #run()} to finish or give back what it holds and to return. Returns at once; callable from any thread, and more than once. */
    void stop();

    /** Frees what the service holds, after {@link #run()} has returned. */
    @Override
    void close();
}
