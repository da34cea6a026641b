package org.dateline.sink.ndjson;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.manifest.CheckedLine;

/** A partition's entries, the last of which counts. Begun anew with that one when it is opened. */
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private JournalEntry last;
    private long length;

    private Journal(Path file, FileChannel channel, JournalEntry last) {
        this.file = file;
        this.channel = channel;
        this.last = last;
    }

    /** To be called under the partition's lock. */
    static Journal open(Path file, String topicId) throws IOException {
        JournalEntry last = lastOf(file, topicId);
        // Written beside and renamed: a crash leaves the old journal or the new one.
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel fresh = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
            Durable.writeAt(fresh, 0, last.toBytes());
            fresh.force(true);
        }
        Durable.rename(beside, file);
        Durable.forceDirectory(file.getParent());
        Journal journal = new Journal(file, FileChannel.open(file, READ, WRITE), last);
        journal.length = last.toBytes().length;
        return journal;
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
        // A topic that was made anew starts at 0 again; what is open goes on.
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
    }

    /** Whether nobody else has written to it since. */
    boolean isFresh() throws IOException {
        try {
            // Another owner begins it anew, so that it is another file, of which this channel does not see the length.
            return Files.size(file) == length
                    && channel.size() == length
                    && lastOnDisk().equals(last);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private JournalEntry lastOnDisk() throws IOException {
        return lastOf(file, last.topicId());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
