package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Everything that the inbox changes on disk. A crash can come between any two calls; tests make it come. */
interface FolderSteps {
    /** Renames in one step; the target does not exist, the folders above it may not either. */
    void move(Path from, Path to) throws IOException;

    /** Writes a small file in one step: nobody sees half of it. */
    void write(Path file, byte[] content) throws IOException;

    FolderSteps ON_DISK = new FolderSteps() {
        @Override
        public void move(Path from, Path to) throws IOException {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            Files.createDirectories(file.getParent());
            // Not made of the file's own name: that may be as long as a name can be.
            Path temporary = file.resolveSibling(".reason.json.tmp");
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    };
}
