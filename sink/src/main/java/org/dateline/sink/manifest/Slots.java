package org.dateline.sink.manifest;

import java.io.IOException;

/** The slots of a hash table, each with half an id and a position, or empty. Not thread-safe. */
interface Slots extends AutoCloseable {
    /** What an empty slot has for a position. */
    long EMPTY = -1;

    /** A power of two. */
    long count();

    long key(long slot) throws IOException;

    /** The position, or {@link #EMPTY}. */
    long position(long slot) throws IOException;

    void set(long slot, long key, long position) throws IOException;

    /** Hands what was set to the file, where there is one. It is not on the disk for that. */
    default void flush() throws IOException {}

    /** What was set and not flushed since is lost. */
    @Override
    void close() throws IOException;
}
