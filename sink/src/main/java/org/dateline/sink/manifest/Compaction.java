package org.dateline.sink.manifest;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Instant;
import org.dateline.messages.Topics;
import org.dateline.sink.disk.Durable;

/**
 * Writes a manifest anew with no more than each article's newest line, and puts it in the old one's place in one step.
 * Deletions are kept for as long as a topic keeps its records: until then an older version may still come along.
 */
final class Compaction implements AutoCloseable {
    private static final int LINES_A_MARK = 1000;
    private static final int BUFFER_BYTES = 1 << 18;

    private final OutputStream to;
    private long position;
    private long groupStart;
    private int inGroup;

    private Compaction(OutputStream to) {
        this.to = to;
    }

    static void write(PartitionFile place, ManifestView view, String incarnation) throws IOException {
        Instant deletionsKeptSince = Instant.now().minus(Topics.RETENTION);
        try (FileChannel channel = FileChannel.open(place.compacted(), CREATE, TRUNCATE_EXISTING, WRITE)) {
            Compaction compaction =
                    new Compaction(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
            compaction.put(CheckedLines.header(place, incarnation));
            compaction.groupStart = compaction.position;
            view.newest((at, bytes) -> {
                ManifestLine line = ManifestLine.parse(bytes);
                if (line.action() == ManifestLine.Action.WRITE || line.at().isAfter(deletionsKeptSince)) {
                    compaction.line(at < view.incarnationStart() ? line.withoutOffset() : line);
                }
            });
            compaction.close();
            channel.force(true);
        }
        KeptIndex.drop(place);
        Durable.rename(place.compacted(), place.file());
        Durable.forceDirectory(place.folder());
    }

    /** Writes lines that all count, one after the other, as a whole manifest. */
    static Compaction into(OutputStream to, PartitionFile place, String incarnation) throws IOException {
        Compaction compaction = new Compaction(to);
        compaction.put(CheckedLines.header(place, incarnation));
        compaction.groupStart = compaction.position;
        return compaction;
    }

    void line(ManifestLine line) throws IOException {
        put(line.toBytes());
        if (++inGroup == LINES_A_MARK) {
            mark();
        }
    }

    private void mark() throws IOException {
        put(CheckedLines.done(groupStart));
        groupStart = position;
        inGroup = 0;
    }

    private void put(byte[] bytes) throws IOException {
        to.write(bytes);
        position += bytes.length;
    }

    /** Lets the last lines count. Leaves the stream open. */
    @Override
    public void close() throws IOException {
        if (inGroup > 0) {
            mark();
        }
        to.flush();
    }
}
