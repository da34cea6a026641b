package org.dateline.onebox.read;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what was read, in the order of the inputs, on one thread. */
interface Report {
    /**
     * One input that was read.
     *
     * @param line as {@code --json} prints it
     * @return whether more is wanted
     */
    boolean take(ObjectNode line);

    /** The exit code. */
    int finish();
}
