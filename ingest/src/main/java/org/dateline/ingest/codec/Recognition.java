package org.dateline.ingest.codec;

import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.format.RefusedItem;
import org.dateline.messages.Rejection.Reason;

/** Which format bytes are in: as somebody asked for, else by their content, else by content type, else by name. */
final class Recognition {
    private Recognition() {}

    static Format of(Head head, Described described) {
        if (described.format() != null) {
            return described.format();
        }
        for (Format format : Format.values()) {
            if (Codecs.of(format).recognises(head)) {
                return format == Format.GZIP && isArchiveByName(described) ? Format.WARC : format;
            }
        }
        Optional<Format> byType = described.mediaType().flatMap(Format::ofMediaType);
        Optional<Format> byName = named(described);
        if (byType.isPresent() && (byType.get() != Format.TEXT || byName.isEmpty())) {
            return byType.get();
        }
        return byName.orElseGet(() -> plain(head, described));
    }

    /** Its first record may be broken: then its bytes are GZIP, and no more. */
    private static boolean isArchiveByName(Described described) {
        String name = described.name();
        return name != null
                && name.toLowerCase(Locale.ROOT).endsWith(".gz")
                && Format.ofName(name.substring(0, name.length() - 3)).equals(Optional.of(Format.WARC));
    }

    private static Optional<Format> named(Described described) {
        return described.name() == null ? Optional.empty() : Format.ofName(described.name());
    }

    private static Format plain(Head head, Described described) {
        String name = described.name() == null ? "" : described.name();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (extension.length() > 8 || extension.chars().anyMatch(c -> c == ' ' || c == '/')) {
            extension = "";
        }
        if (head.startsWith("{") || (head.startsWith("[") && extension.isEmpty())) {
            return Format.NINJS;
        }
        if (!extension.isEmpty() && described.mediaType().isEmpty()) {
            throw new RefusedItem(
                    Reason.UNREADABLE,
                    "it is no format that is known by its content, nor by its name: must end in ."
                            + String.join(", .", Format.extensions()),
                    null);
        }
        return Format.TEXT;
    }
}
