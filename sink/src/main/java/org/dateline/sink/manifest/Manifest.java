package org.dateline.sink.manifest;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dateline.sink.disk.Durable;
import org.dateline.sink.disk.ProcessLock;

/**
 * All that the sinks of an out directory have written, read without disturbing them: {@code out/.manifest} holds a file
 * a partition. A line counts once its file is durable; see docs/adr on the manifest.
 */
public final class Manifest {
    private final Path out;

    private Manifest(Path out) {
        this.out = out;
    }

    /** The manifest of an out directory, there or not. */
    public static Manifest of(Path out) {
        return new Manifest(out);
    }

    /** Takes one line after the other. */
    @FunctionalInterface
    public interface Lines {
        void line(ManifestLine line) throws IOException;
    }

    /** Where a partition's articles go in a rebuilt manifest. */
    @FunctionalInterface
    public interface Partitioner {
        /** The partition that the topic keeps this uri in. */
        int of(String uri);
    }

    /**
     * Gives the newest line of each article, deletions included, in no order. Lines at the very end of which it is not
     * said yet whether their files are durable count here too.
     *
     * @return how many lines are torn or damaged; one at the end of a file is what a crash leaves
     */
    public long newest(Lines lines) throws IOException {
        long damaged = 0;
        for (PartitionFile partition : partitions()) {
            try (FileChannel channel = FileChannel.open(partition.file(), READ);
                    ManifestView view = new ManifestView(channel, new PositionIndex(Manifest::elsewhere))) {
                Map<String, ManifestLine> unsettled = new TreeMap<>();
                view.load().forEach(line -> unsettled.put(line.id(), line));
                view.newest((position, line) -> {
                    if (!unsettled.containsKey(CheckedLines.id(line))) {
                        lines.line(ManifestLine.parse(line));
                    }
                });
                for (ManifestLine line : unsettled.values()) {
                    lines.line(line);
                }
                damaged += view.damaged();
            }
        }
        return damaged;
    }

    /** Whoever only reads may not be allowed to write to the out directory. */
    private static FileSlots elsewhere(long count) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return FileSlots.temporary(folder.resolve("dateline-" + UUID.randomUUID() + ".index"), count);
    }

    /** Takes an article's lines one after the other. */
    @FunctionalInterface
    public interface NumberedLines {
        /** @param number of the line in the partition's manifest, from 1 */
        void line(long number, ManifestLine line) throws IOException;
    }

    /**
     * Gives every line that one partition's manifest still has of an article, oldest first; those that a crash left
     * undecided too.
     *
     * @return the manifest's file, there or not
     */
    public Path history(String topic, int partition, String id, NumberedLines lines) throws IOException {
        Path file = new PartitionFile(out, topic, partition).file();
        long[] number = new long[1];
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, READ)) {
                LineScan.scan(channel, 0, (position, line, whole) -> {
                    number[0]++;
                    if (whole
                            && CheckedLines.isOfAnArticle(line)
                            && CheckedLines.isOf(line, id)
                            && CheckedLine.isIntact(line)) {
                        lines.line(number[0], ManifestLine.parse(line));
                    }
                });
            }
        }
        return file;
    }

    private List<PartitionFile> partitions() throws IOException {
        List<PartitionFile> partitions = new ArrayList<>();
        Path folder = out.resolve(PartitionFile.FOLDER);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ndjson")) {
                for (Path file : files) {
                    PartitionFile partition = PartitionFile.of(out, file);
                    if (partition != null) {
                        partitions.add(partition);
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return partitions;
    }

    /**
     * Writes the manifest anew from the files alone: for one that is lost or damaged, or after partitions were added.
     * The sinks must be stopped. Places on the topic are not known afterwards; versions and times still are, so the
     * newer of two versions is still told.
     *
     * @return how many articles' files were found
     */
    public static long rebuild(Path out, String topic, Partitioner partitioner) throws IOException {
        Map<Integer, List<ManifestLine>> found = new TreeMap<>();
        long files = 0;
        for (Path file : ArticleTree.files(out)) {
            ManifestLine line = FileLines.read(out, file);
            if (line != null) {
                int partition = partitioner.of(line.uri());
                found.computeIfAbsent(partition, any -> new ArrayList<>()).add(line.in(topic, partition));
                files++;
            }
        }
        Files.createDirectories(out.resolve(PartitionFile.FOLDER));
        for (PartitionFile old : new Manifest(out).partitions()) {
            if (old.topic().equals(topic) && !found.containsKey(old.partition())) {
                KeptIndex.drop(old);
                Files.delete(old.file());
            }
        }
        for (Map.Entry<Integer, List<ManifestLine>> partition : found.entrySet()) {
            write(new PartitionFile(out, topic, partition.getKey()), partition.getValue());
        }
        Durable.forceDirectory(out.resolve(PartitionFile.FOLDER));
        Durable.forceDirectory(out);
        return files;
    }

    @SuppressWarnings("try") // the lock is held by being open; nothing is asked of it
    private static void write(PartitionFile place, List<ManifestLine> lines) throws IOException {
        try (ProcessLock lock = ProcessLock.take(place.lock());
                FileChannel channel = FileChannel.open(place.compacted(), CREATE, TRUNCATE_EXISTING, WRITE)) {
            OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel));
            try (Compaction rebuilt = Compaction.into(to, place, "")) {
                for (ManifestLine line : lines) {
                    rebuilt.line(line);
                }
            }
            channel.force(true);
            KeptIndex.drop(place);
            Durable.rename(place.compacted(), place.file());
        }
    }
}
