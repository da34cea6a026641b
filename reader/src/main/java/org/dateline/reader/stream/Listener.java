package org.dateline.reader.stream;

import java.io.IOException;

/**
 * Somebody who listens. Called by one thread at a time, and never made to wait: what cannot be written now stays where it
 * is, on the topic.
 */
public interface Listener {
    /** Whether something can be written without waiting. */
    boolean isReady();

    /** @throws IOException when nobody is there any more */
    void write(byte[] bytes) throws IOException;

    /** There is nothing more to say. Called once. */
    void end();
}
