package org.dateline.sink.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.sink.disk.DiskTrial;
import org.dateline.sink.disk.ProcessLock;
import org.dateline.sink.manifest.PartitionFile;
import org.dateline.sink.manifest.PartitionManifest;

/** One partition's manifest and the folder where its files wait for their names. */
final class OwnedPartition implements AutoCloseable {
    /** The folder of files that have no name yet, in the out directory, so on the same file system. */
    static final String TEMPORARY = ".tmp";

    private final PartitionFile place;
    private final PartitionManifest manifest;
    private final Path temporary;
    // Two processes may believe that they own the partition, so their files must not meet.
    private final String writer = UUID.randomUUID().toString();
    private final AtomicLong number = new AtomicLong();

    private OwnedPartition(PartitionFile place, PartitionManifest manifest, Path temporary) {
        this.place = place;
        this.manifest = manifest;
        this.temporary = temporary;
    }

    /** Opens it under its lock, and clears away what a predecessor left half done. */
    @SuppressWarnings("try") // the lock is held by being open; nothing is asked of it
    static OwnedPartition open(PartitionFile place, String incarnation) throws IOException {
        Path out = place.out();
        Files.createDirectories(out.resolve(PartitionFile.FOLDER));
        Path temporary = out.resolve(TEMPORARY).resolve(place.name());
        Files.createDirectories(temporary);
        try (ProcessLock lock = ProcessLock.take(place.lock())) {
            clear(temporary);
            return new OwnedPartition(place, PartitionManifest.open(place, incarnation), temporary);
        }
    }

    private static void clear(Path temporary) throws IOException {
        try (DirectoryStream<Path> leftBehind = Files.newDirectoryStream(temporary)) {
            for (Path file : leftBehind) {
                // One that is still being written belongs to a process that has lost the partition, and fails there.
                Files.deleteIfExists(file);
            }
        } catch (DirectoryIteratorException e) {
            // The disk's fault, as the others are: unchecked, it would be taken for the records'.
            throw e.getCause();
        }
    }

    PartitionManifest manifest() {
        return manifest;
    }

    ProcessLock lock() throws IOException {
        return ProcessLock.take(place.lock());
    }

    /** A name that no other file has. */
    Path temporaryFile() {
        return temporary.resolve(writer + "-" + number.incrementAndGet());
    }

    /**
     * Tries what a group needs of this partition: its lock, its manifest, and a file that gets its name.
     *
     * @param folder where the file is to get its name
     */
    void trial(Path folder) throws IOException {
        DiskTrial.file(place.lock());
        DiskTrial.file(manifest.file());
        Files.createDirectories(temporary);
        DiskTrial.folder(temporary, folder);
    }

    /** Leaves it in order for the next owner, if there is none yet. */
    @SuppressWarnings("try") // as above
    void release() throws IOException {
        try (manifest;
                ProcessLock lock = lock()) {
            if (manifest.isFresh()) {
                manifest.finish();
            }
        }
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }
}
