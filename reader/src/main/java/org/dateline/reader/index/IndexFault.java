package org.dateline.reader.index;

/** The index cannot be used; the message names its folder and what is the matter. */
public final class IndexFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexFault(String message, Throwable cause) {
        super(message, cause);
    }
}
