package org.dateline.ingest.folder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How files are taken.
 *
 * @param maxItemBytes most bytes of an article: a file of one, or a line of NDJSON
 * @param charset declared for all files that have no byte order mark, or {@code null} for UTF-8
 * @param settle how long a file's size and time must stay the same before it is claimed
 * @param rescan how often the inbox is looked through, whatever the file system tells of
 * @param keepDone how long files stay in {@code done} and {@code failed}, or {@code null} for ever
 */
public record FolderSettings(
        int maxItemBytes,
        @Nullable String charset,
        Duration settle,
        Duration rescan,
        @Nullable Duration keepDone) {
    /** Files stay for ever. */
    public FolderSettings(int maxItemBytes, @Nullable String charset, Duration settle, Duration rescan) {
        this(maxItemBytes, charset, settle, rescan, null);
    }
}
