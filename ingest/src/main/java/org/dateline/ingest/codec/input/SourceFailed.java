package org.dateline.ingest.codec.input;

import java.io.IOException;

/** The bytes of an input cannot be read from where they come: no fault of the input, so that it is not refused for it. */
public final class SourceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException why;

    SourceFailed(IOException why) {
        super(why);
        this.why = why;
    }

    /** What the source said. */
    public IOException why() {
        return why;
    }
}
