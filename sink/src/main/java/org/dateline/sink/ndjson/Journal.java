package org.dateline.sink.ndjson;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.dateline.sink.disk.DiskTrial;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.manifest.CheckedLine;
import org.jspecify.annotations.Nullable;

/**
 * A partition's entries, the last of which counts. Begun anew with that one when it is opened and when it has grown, so
 * it stays small.
 */
final class Journal implements AutoCloseable {
    private static final long GROWN_BYTES = 1 << 20;

    private final Path folder;
    private final Path file;
    private JournalEntry last;
    private FileChannel channel;
    private @Nullable Object fileKey;
    private long length;

    private Journal(Path folder, String name, String topicId) throws IOException {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.last = lastOf(file, topicId);
        this.channel = begun();
    }

    /** To be called under the partition's lock. */
    static Journal open(Path folder, String name, String topicId) throws IOException {
        return new Journal(folder, name, topicId);
    }

    /** Written beside and renamed: a crash leaves the old journal or the new one. */
    private FileChannel begun() throws IOException {
        Path beside = folder.resolve(file.getFileName() + ".new");
        byte[] line = last.toBytes();
        FileChannel begun = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE);
        try {
            Durable.writeAt(begun, 0, line);
            begun.force(true);
            Durable.rename(beside, file);
            Durable.forceDirectory(folder);
            fileKey = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            length = line.length;
            return begun;
        } catch (IOException e) {
            begun.close();
            throw e;
        }
    }

    private static JournalEntry lastOf(Path file, String topicId) throws IOException {
        JournalEntry last = JournalEntry.start(topicId);
        if (Files.exists(file)) {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                if (CheckedLine.isIntact(bytes)) {
                    last = JournalEntry.parse(bytes);
                }
            }
        }
        // A topic that was made anew starts at 0 again; the file that is open goes on.
        return last.topicId().equals(topicId)
                ? last
                : new JournalEntry(topicId, 0, last.file(), last.length(), last.opened());
    }

    JournalEntry last() {
        return last;
    }

    /** Returns when the entry is on the disk; from then on it counts. */
    void add(JournalEntry entry) throws IOException {
        byte[] line = entry.toBytes();
        Durable.writeAt(channel, length, line);
        channel.force(false);
        length += line.length;
        last = entry;
        if (length > GROWN_BYTES) {
            channel.close();
            channel = begun();
        }
    }

    /** Tries whether it takes entries, and can be begun anew. */
    void trial() throws IOException {
        DiskTrial.file(file);
        DiskTrial.folder(folder);
    }

    /** Whether nobody else has written to it since. */
    boolean isFresh() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == length && Objects.equals(now.fileKey(), fileKey);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
