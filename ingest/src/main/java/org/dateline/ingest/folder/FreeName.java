package org.dateline.ingest.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A name that nothing in a folder has yet: {@code a.txt}, else {@code a~2.txt}. */
final class FreeName {
    private FreeName() {}

    /** Only one process moves files here, so nobody takes the name meanwhile. */
    static Path in(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            int dot = name.lastIndexOf('.');
            String stem = dot <= 0 ? name : name.substring(0, dot);
            String extension = dot <= 0 ? "" : name.substring(dot);
            free = folder.resolve(stem + "~" + number + extension);
        }
        return free;
    }
}
