package org.dateline.onebox.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.ingest.codec.Described;
import org.dateline.ingest.codec.Format;
import org.dateline.ingest.codec.FormatOfBytes;
import org.jspecify.annotations.Nullable;

/**
 * What a request's body is.
 *
 * @param charset as its sender declares it, or {@code null}
 */
record Payload(Format format, @Nullable String charset) {
    private static final int HEAD_BYTES = 16 * 1024;

    /** As asked for, else by the content of the file, else by its name; standard input is NDJSON, which may be endless. */
    static Payload of(Path file, @Nullable Format format, @Nullable String charset) {
        if (format != null) {
            return new Payload(format, charset);
        }
        return new Payload(file.toString().equals("-") ? Format.NDJSON : recognised(file), charset);
    }

    private static Format recognised(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<Format> byName = Format.ofName(name);
        // A pipe can be read once only: its name must do.
        if (!Files.isRegularFile(file) || byName.filter(Format.NDJSON::equals).isPresent()) {
            return byName.orElse(Format.TEXT);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FormatOfBytes.of(in.readNBytes(HEAD_BYTES), Described.named(name));
        } catch (IOException e) {
            // Whoever sends it says what is wrong with it.
            return byName.orElse(Format.TEXT);
        }
    }

    String contentType() {
        return charset == null ? format.mediaType() : format.mediaType() + "; charset=" + charset;
    }

    /** Whether it is answered line by line. */
    boolean isStream() {
        return format == Format.NDJSON;
    }
}
