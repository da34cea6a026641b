package org.dateline.onebox.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a record stands that the sink has committed.
 *
 * @param file the article's own
 * @param folder of its partition, where many articles make a file
 */
record WrittenPlace(Path file, Path folder) {
    /** Nothing where a newer version stands in its stead, on another day. */
    Optional<Path> found() {
        if (Files.exists(file)) {
            return Optional.of(file);
        }
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
