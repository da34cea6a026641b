package org.dateline.ingest.codec.input;

import java.io.IOException;

/**
 * How the bytes of one {@link Format} are known and read. No method has a default, so that the compiler names what a new one is missing.
 * Stateless and thread-safe.
 */
public interface Codec {
    /** Whether the first bytes leave no doubt, whatever the name says. */
    boolean recognises(Head head);

    /**
     * Hands on every item, in order.
     *
     * @throws IOException when a container is broken: what was handed on before stands
     * @throws org.dateline.ingest.format.RefusedItem when there is no item at all
     */
    void read(Source source, Findings to) throws IOException;
}
