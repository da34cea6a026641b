package org.dateline.sink.crash;

import java.io.IOException;
import java.nio.file.Path;

/** Decides which operation of a file system fails. */
interface Faults {
    Faults NONE = (operation, path) -> {};

    /** Throws to make the operation fail before it has done anything. */
    void before(String operation, Path path) throws IOException;
}
