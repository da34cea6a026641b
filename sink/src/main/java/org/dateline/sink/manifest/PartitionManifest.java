package org.dateline.sink.manifest;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.sink.disk.Durable;
import org.jspecify.annotations.Nullable;

/**
 * One partition's manifest, open for writing. A group's lines are on the disk before its files get their names
 * ({@link #append}); once the files are durable they count ({@link #confirm}). What a crash leaves between the two is
 * settled by {@link TailSettlement} when the manifest is opened again.
 *
 * <p>Two processes may have it open; every change is made under {@link PartitionFile#lock} and only by one whose view
 * {@link #isFresh}. Not thread-safe.
 */
public final class PartitionManifest implements AutoCloseable {
    private static final int SMALLEST_TO_COMPACT = 1000;

    private final PartitionFile place;
    private final FileChannel channel;
    private final @Nullable Object fileKey;
    private final KeptIndex kept;
    private final ManifestView view;
    private final List<PendingLine> group = new ArrayList<>();
    private long length;
    private long unconfirmed = CheckedLines.NONE;
    private String predecessor = "";

    private PartitionManifest(PartitionFile place, FileChannel channel) throws IOException {
        this.place = place;
        this.channel = channel;
        this.fileKey = key(place.file());
        this.kept = new KeptIndex(place);
        this.view = ManifestView.resumed(channel, kept);
    }

    /**
     * Opens or creates the manifest, finishes what a crash interrupted and compacts what has grown old. To be called
     * under the lock.
     *
     * @param incarnation the topic's id: offsets of a topic that was deleted and created again do not compare
     */
    public static PartitionManifest open(PartitionFile place, String incarnation) throws IOException {
        PartitionManifest manifest = opened(place, incarnation);
        try {
            if (!manifest.isWorthCompacting()) {
                return manifest;
            }
            Compaction.write(place, manifest.view, incarnation);
        } catch (IOException | RuntimeException e) {
            manifest.close();
            throw e;
        }
        manifest.close();
        return opened(place, incarnation);
    }

    private static PartitionManifest opened(PartitionFile place, String incarnation) throws IOException {
        FileChannel channel = FileChannel.open(place.file(), CREATE, READ, WRITE);
        PartitionManifest manifest;
        try {
            manifest = new PartitionManifest(place, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        try {
            manifest.load(incarnation);
            return manifest;
        } catch (IOException | RuntimeException e) {
            manifest.close();
            throw e;
        }
    }

    private void load(String incarnation) throws IOException {
        List<ManifestLine> interrupted = view.load();
        length = channel.size();
        if (view.endsInMidLine()) {
            // The torn line stays, as a line of its own that no checksum vouches for.
            Durable.writeAt(channel, length, new byte[] {'\n'});
            length++;
        }
        if (!interrupted.isEmpty()) {
            append(new TailSettlement(place.out(), view).settle(interrupted));
            confirm();
        }
        if (!incarnation.equals(view.incarnation())) {
            predecessor = view.incarnation();
            view.startsIncarnation(incarnation, length);
            write(CheckedLines.header(place, incarnation));
        }
        // The names of the manifest and of its folder, should this be the first time.
        Durable.forceDirectory(place.folder());
        Durable.forceDirectory(place.out());
    }

    /** The id of the topic whose records it held until it was opened now, or empty where that is the same or none. */
    public String predecessor() {
        return predecessor;
    }

    /** The newest line of an article, or {@code null} for one that has none. */
    public @Nullable ManifestLine find(String id) throws IOException {
        return view.find(id);
    }

    /** Whether nobody else has written to it since. To be asked under the lock, before anything is changed. */
    public boolean isFresh() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(place.file(), BasicFileAttributes.class);
            return now.size() == length && Objects.equals(now.fileKey(), fileKey);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Writes the lines of a group, at most one an article, and returns when they are on the disk. They do not count yet. */
    public void append(List<ManifestLine> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (unconfirmed != CheckedLines.NONE) {
            bytes.writeBytes(CheckedLines.done(unconfirmed));
        }
        group.clear();
        for (ManifestLine line : lines) {
            group.add(new PendingLine(line.id(), length + bytes.size()));
            bytes.writeBytes(line.toBytes());
        }
        write(bytes.toByteArray());
        unconfirmed = CheckedLines.NONE;
    }

    /** Lets the last group's lines count, its files being durable. The mark itself goes out with the next group. */
    public void confirm() throws IOException {
        if (group.isEmpty()) {
            return;
        }
        // All that stands before the group is settled; the group's own mark is not written yet.
        view.keep(kept, group.get(0).position(), false);
        for (PendingLine line : group) {
            view.put(line.id(), line.position());
        }
        view.flush();
        unconfirmed = group.get(0).position();
        group.clear();
    }

    private void write(byte[] bytes) throws IOException {
        Durable.writeAt(channel, length, bytes);
        channel.force(false);
        length += bytes.length;
    }

    /** Where it stands. */
    public Path file() {
        return place.file();
    }

    /** How many articles it knows, deleted ones included. */
    public long size() {
        return view.size();
    }

    private boolean isWorthCompacting() {
        return view.lines() > SMALLEST_TO_COMPACT && view.lines() > 2 * view.size();
    }

    /** Leaves the mark of the last group and the index, so that the next owner need not look at files or read it all. */
    public void finish() throws IOException {
        if (unconfirmed != CheckedLines.NONE) {
            append(List.of());
        }
        view.keep(kept, length, true);
    }

    @Override
    @SuppressWarnings("try") // closed by being named
    public void close() throws IOException {
        try (channel;
                view) {
            group.clear();
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private record PendingLine(String id, long position) {}
}
