package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Everything that the inbox changes on disk. A crash can come between any two calls; tests make it come. */
interface FolderSteps {
    /** Renames in one step; the target does not exist. */
    void move(Path from, Path to) throws IOException;

    /** Writes a small file in one step: nobody sees half of it. */
    void write(Path file, byte[] content) throws IOException;

    FolderSteps ON_DISK = new FolderSteps() {
        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
            Files.write(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    };
}
