package org.dateline.ingest.folder;

import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.format.Format;

/** What the name of a file says of it. */
final class FileFormats {
    private FileFormats() {}

    /** By the name's extension; none means plain text. */
    static Optional<Format> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        return switch (dot < 0 ? "" : lower.substring(dot + 1)) {
            case "", "txt", "text" -> Optional.of(Format.TEXT);
            case "json" -> Optional.of(Format.NINJS);
            case "ndjson", "jsonl" -> Optional.of(Format.NDJSON);
            default -> Optional.empty();
        };
    }
}
