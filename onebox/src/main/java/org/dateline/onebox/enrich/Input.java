package org.dateline.onebox.enrich;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.format.Format;
import org.dateline.ingest.format.LineReader;
import org.dateline.ingest.format.RawLine;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Cuts files into items, in order and in bounded memory.
 *
 * @param format of every file, or {@code null} to go by name and first byte
 * @param maxItemBytes a longer line or file of one article is refused
 */
record Input(@Nullable Format format, int maxItemBytes) {
    /** Takes items one by one. */
    @FunctionalInterface
    interface Sink {
        /** @return whether to go on */
        boolean take(Item item) throws InterruptedException;
    }

    /** Every item of a file, or of every file in a directory by name. */
    boolean read(Path path, Sink sink) throws InterruptedException {
        try {
            return Files.isDirectory(path) ? directory(path, sink) : file(path, sink);
        } catch (NoSuchFileException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "there is no such file"));
        } catch (AccessDeniedException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "must be readable for this user"));
        } catch (IOException e) {
            return sink.take(Item.unreadable(path.toString(), Reason.UNREADABLE, "cannot be read: " + e.getMessage()));
        }
    }

    private boolean directory(Path path, Sink sink) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(path)) {
            files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (!read(file, sink)) {
                return false;
            }
        }
        return true;
    }

    private boolean file(Path path, Sink sink) throws IOException, InterruptedException {
        Path name = path.getFileName();
        try (InputStream in = Files.newInputStream(path)) {
            return stream(in, path.toString(), name == null ? path.toString() : name.toString(), sink);
        }
    }

    /**
     * Every item of a stream.
     *
     * @param name for messages
     * @param source kept in the record, or {@code null} for a stream without a name
     */
    boolean stream(InputStream in, String name, @Nullable String source, Sink sink)
            throws IOException, InterruptedException {
        BufferedInputStream buffered = new BufferedInputStream(in, 64 * 1024);
        Format actual = format == null ? guess(buffered, name) : format;
        return actual == Format.NDJSON
                ? lines(buffered, name, source, sink)
                : sink.take(whole(buffered, actual, name, source));
    }

    private boolean lines(InputStream in, String name, @Nullable String source, Sink sink)
            throws IOException, InterruptedException {
        LineReader reader = new LineReader(in, maxItemBytes);
        for (RawLine line = reader.next(); line != null; line = reader.next()) {
            if (!sink.take(Item.ofLine(line, name, source))) {
                return false;
            }
        }
        return true;
    }

    private Item whole(InputStream in, Format actual, String name, @Nullable String source) throws IOException {
        byte[] bytes = in.readNBytes(maxItemBytes + 1);
        return bytes.length > maxItemBytes
                ? Item.unreadable(
                        name,
                        Reason.TOO_LARGE,
                        "one article must have at most " + maxItemBytes
                                + " bytes; a file of many is NDJSON, one a line (--format ndjson)")
                : Item.ofFile(bytes, actual, name, source);
    }

    private static Format guess(BufferedInputStream in, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return Format.NDJSON;
        }
        if (lower.endsWith(".json")) {
            return Format.NINJS;
        }
        return lower.endsWith(".txt") || !startsWithBrace(in) ? Format.TEXT : Format.NDJSON;
    }

    private static boolean startsWithBrace(BufferedInputStream in) throws IOException {
        in.mark(1024);
        int first = in.read();
        for (int i = 0; i < 1000 && (first == ' ' || first == '\n' || first == '\r' || first == '\t'); i++) {
            first = in.read();
        }
        in.reset();
        return first == '{';
    }
}
