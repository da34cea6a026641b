package org.dateline.sink.manifest;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.UUID;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.sink.disk.Durable;
import org.jspecify.annotations.Nullable;

/**
 * One partition's index on the disk, beside the manifest that it is made of: {@code <topic>-<partition>.<any>.index}, and
 * {@code <topic>-<partition>.checkpoint}, which says how far it goes. Whatever does not fit together is made anew of the
 * manifest. All is done under the partition's lock, by one whose view is fresh.
 */
final class KeptIndex {
    /** Bytes of the manifest by which it is known again. */
    private static final int KNOWN_BY = 1 << 12;

    private final PartitionFile place;

    KeptIndex(PartitionFile place) {
        this.place = place;
    }

    FileSlots make(long count) throws IOException {
        return FileSlots.create(place.folder().resolve(place.name() + "." + UUID.randomUUID() + ".index"), count);
    }

    private Path note() {
        return place.folder().resolve(place.name() + ".checkpoint");
    }

    /** What is there and belongs to this manifest, or {@code null}; what does not is taken away. */
    @Nullable
    Checkpoint last(FileChannel manifest) throws IOException {
        Checkpoint last = read();
        boolean holds = last != null
                && last.covers() <= manifest.size()
                && last.before().equals(before(manifest, last.covers()))
                && last.fileKey().equals(fileKey(place.folder().resolve(last.table())));
        if (holds) {
            return last;
        }
        drop(place);
        return null;
    }

    private @Nullable Checkpoint read() throws IOException {
        try {
            byte[] line = Files.readAllBytes(note());
            byte[] withoutEnd = Arrays.copyOf(line, Math.max(0, line.length - 1));
            return CheckedLine.isIntact(withoutEnd)
                    ? MessageJson.mapper().readValue(withoutEnd, Checkpoint.class)
                    : null;
        } catch (NoSuchFileException | JsonProcessingException e) {
            return null;
        }
    }

    /** What was kept, or {@code null} where it knows lines that the manifest does not have: then that was put back. */
    @Nullable
    PositionIndex open(Checkpoint last, FileChannel manifest) throws IOException {
        FileSlots slots = FileSlots.open(place.folder().resolve(last.table()), last.slots());
        try {
            PositionIndex index = PositionIndex.in(slots, this::make);
            if (index.highest() < manifest.size()) {
                return index;
            }
        } catch (IOException e) {
            slots.close();
            throw e;
        }
        slots.close();
        drop(place);
        return null;
    }

    /**
     * Forces the slots to the disk, and says that they hold all lines before a position.
     *
     * @param incarnationStart from where on offsets are those of the topic with this id
     */
    void write(FileSlots slots, FileChannel manifest, long covers, long lines, String topicId, long incarnationStart)
            throws IOException {
        try {
            slots.force();
            Checkpoint checkpoint = new Checkpoint(
                    String.valueOf(slots.name().getFileName()),
                    fileKey(slots.name()),
                    slots.count(),
                    covers,
                    before(manifest, covers),
                    lines,
                    topicId,
                    incarnationStart);
            replace(CheckedLine.seal(MessageJson.mapper().writeValueAsBytes(checkpoint)));
            clear(place, checkpoint.table());
        } catch (IOException e) {
            // After a failed force nobody knows what is on the disk, and the next may claim to succeed.
            Files.deleteIfExists(note());
            throw e;
        }
    }

    private void replace(byte[] line) throws IOException {
        Path coming = place.folder().resolve(place.name() + ".checkpoint.new");
        try (FileChannel channel = FileChannel.open(coming, CREATE, TRUNCATE_EXISTING, WRITE)) {
            Durable.writeAt(channel, 0, line);
            channel.force(true);
        }
        Durable.rename(coming, note());
        Durable.forceDirectory(place.folder());
    }

    /** Before the manifest is replaced by another one, and where it is not known whether the two belong together. */
    static void drop(PartitionFile place) throws IOException {
        if (Files.deleteIfExists(new KeptIndex(place).note())) {
            Durable.forceDirectory(place.folder());
        }
        clear(place, "");
    }

    private static void clear(PartitionFile place, String butFor) throws IOException {
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(place.folder(), place.name() + ".*.index")) {
            for (Path table : tables) {
                if (!String.valueOf(table.getFileName()).equals(butFor)) {
                    Files.deleteIfExists(table);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static String fileKey(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            // Where a file system has none, no two are the same.
            return key == null ? UUID.randomUUID().toString() : key.toString();
        } catch (NoSuchFileException e) {
            return "none";
        }
    }

    private static String before(FileChannel manifest, long position) throws IOException {
        int length = (int) Math.min(KNOWN_BY, position);
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && manifest.read(bytes, position - length + bytes.position()) > 0) {
            // On to the end.
        }
        return Identity.sha256(bytes.array());
    }
}
