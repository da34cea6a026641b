package org.dateline.ingest.folder;

import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.codec.Format;

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

    /** Whether whoever writes it says by the name that it is not finished, or not meant for us. */
    static boolean isPassedOver(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.endsWith("~")
                || lower.endsWith(".tmp")
                || lower.endsWith(".part")
                || lower.endsWith(".partial")
                || lower.endsWith(".crdownload")
                || lower.endsWith(".swp");
    }
}
