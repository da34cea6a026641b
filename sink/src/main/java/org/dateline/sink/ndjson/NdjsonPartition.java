package org.dateline.sink.ndjson;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.dateline.sink.disk.DiskTrial;
import org.dateline.sink.disk.Durable;
import org.jspecify.annotations.Nullable;

/**
 * One partition's files: {@code <first offset>.ndjson}, and the one that is still written to with {@code .open} behind.
 * Lines are forced first, then the journal says how far they count.
 */
final class NdjsonPartition implements AutoCloseable {
    private static final String OPEN = ".open";

    private final Path folder;
    private final Journal journal;
    private final Clock clock;
    private @Nullable FileChannel file;

    private NdjsonPartition(Path folder, Journal journal, Clock clock) {
        this.folder = folder;
        this.journal = journal;
        this.clock = clock;
    }

    /** To be called under the partition's lock: cuts off what a crash left behind the length that counts. */
    static NdjsonPartition open(Path folder, Journal journal, Clock clock) throws IOException {
        Files.createDirectories(folder);
        NdjsonPartition partition = new NdjsonPartition(folder, journal, clock);
        try {
            partition.recover();
            return partition;
        } catch (IOException e) {
            partition.close();
            throw e;
        }
    }

    private void recover() throws IOException {
        JournalEntry last = journal.last();
        try (DirectoryStream<Path> leftOpen = Files.newDirectoryStream(folder, "*" + OPEN)) {
            for (Path one : leftOpen) {
                // Begun, but no line of it ever counted.
                if (!one.getFileName().toString().equals(last.file())) {
                    Files.delete(one);
                }
            }
        } catch (DirectoryIteratorException e) {
            // The disk's fault, as the others are: unchecked, it would be taken for the records'.
            throw e.getCause();
        }
        if (last.file() != null && Files.exists(folder.resolve(last.file()))) {
            file = FileChannel.open(folder.resolve(last.file()), WRITE);
            file.truncate(last.length());
        } else if (last.file() != null) {
            // It has got its final name, and the crash came before the journal said so.
            journal.add(last.closed());
        }
    }

    boolean isFresh() throws IOException {
        return journal.isFresh();
    }

    /** Offset of the first record that is in no file yet. */
    long next() {
        return journal.last().next();
    }

    /** Returns when the lines are durable and count. */
    void append(byte[] lines, long firstOffset, long nextOffset) throws IOException {
        JournalEntry last = journal.last();
        String name = last.file();
        if (file == null || name == null) {
            name = String.format(Locale.ROOT, "%020d.ndjson%s", firstOffset, OPEN);
            file = FileChannel.open(folder.resolve(name), CREATE, TRUNCATE_EXISTING, WRITE);
            Durable.forceDirectory(folder);
            Durable.forceDirectory(Objects.requireNonNull(folder.getParent()));
            last = new JournalEntry(last.topicId(), last.next(), name, 0, clock.instant());
        }
        Durable.writeAt(file, last.length(), lines);
        file.force(false);
        journal.add(new JournalEntry(last.topicId(), nextOffset, name, last.length() + lines.length, last.opened()));
    }

    /** Gives the open file its final name once it is large or old enough. */
    void rotate(long maxBytes, Duration maxAge) throws IOException {
        JournalEntry last = journal.last();
        if (file == null || last.file() == null || !(last.length() >= maxBytes || isOlder(last.opened(), maxAge))) {
            return;
        }
        file.close();
        file = null;
        String name = last.file();
        Durable.rename(folder.resolve(name), folder.resolve(name.substring(0, name.length() - OPEN.length())));
        Durable.forceDirectory(folder);
        journal.add(last.closed());
    }

    /** Tries what lines need: the journal and its folder, the file that is open, and the folder of the files. */
    void trial() throws IOException {
        journal.trial();
        DiskTrial.folder(folder);
        String open = journal.last().file();
        if (open != null) {
            DiskTrial.file(folder.resolve(open));
        }
    }

    private boolean isOlder(@Nullable Instant opened, Duration maxAge) {
        return opened == null || !clock.instant().isBefore(opened.plus(maxAge));
    }

    @Override
    public void close() throws IOException {
        journal.close();
        if (file != null) {
            file.close();
        }
    }
}
