package org.dateline.ingest.codec.input;

/**
 * Reads an input whatever it is. A codec of a container hands its inner files to the reader that it was called by, without
 * knowing what else there is to read.
 */
@FunctionalInterface
public interface InputReader {
    /** Hands on every item of {@code source}, in order; what cannot be read is an item that is refused. */
    void read(Source source, Findings to);
}
