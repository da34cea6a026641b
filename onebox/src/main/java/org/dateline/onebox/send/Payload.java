package org.dateline.onebox.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.dateline.ingest.codec.FormatOfBytes;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.codec.input.Format;
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

    /** As asked for, else by the name, else by the first bytes that come; they stay to be read. */
    static Payload ofPipe(BufferedInputStream in, Path file, @Nullable Format format, @Nullable String charset)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<Format> known = format == null ? Format.ofName(name) : Optional.of(format);
        if (known.isPresent()) {
            return new Payload(known.get(), charset);
        }
        in.mark(HEAD_BYTES);
        byte[] head = new byte[HEAD_BYTES];
        int read = Math.max(0, in.read(head));
        in.reset();
        return new Payload(FormatOfBytes.of(Arrays.copyOf(head, read), Described.named(name)), charset);
    }

    private static Format recognised(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<Format> byName = Format.ofName(name);
        if (byName.filter(Format.NDJSON::equals).isPresent()) {
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
