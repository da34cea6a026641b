package org.dateline.ingest.format;

/** How the bytes of one item are to be read. */
public enum Format {
    /** Plain text: an optional head (date line, title, byline), then the body. */
    TEXT,
    /** One line of NDJSON: {@code {"text": ...}} or a ninjs document. */
    NDJSON,
    /** One ninjs document (1.x, 2.x or 3.0), or {@code {"text": ...}}; over as many lines as it likes. */
    NINJS
}
