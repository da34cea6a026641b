package org.dateline.ingest.folder;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.dateline.messages.Identity;

/** A name that nothing in a folder has yet: {@code a.txt}, else {@code a~2.txt}. */
final class FreeName {
    /** What Linux's file systems allow one name to have. */
    private static final int MOST_BYTES = 255;

    private FreeName() {}

    /**
     * Only one process moves files here, so nobody takes the name meanwhile.
     *
     * @param name may have folders in front. It is taken as it is, byte by byte, where that is possible: a name that
     *     this process's locale cannot spell is still a name
     */
    static Path in(Path folder, Path name) {
        Path free = folder.resolve(name);
        String file = name.getFileName().toString();
        for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
            int dot = file.lastIndexOf('.');
            String stem = dot <= 0 ? file : file.substring(0, dot);
            String extension = dot <= 0 ? "" : file.substring(dot);
            free = beside(folder.resolve(name), stem, "~" + number + extension);
        }
        return free;
    }

    /**
     * A file beside another one, with a name that can be written: the stem gives way where the whole is too long, or
     * where it cannot be spelt.
     */
    static Path beside(Path file, String stem, String ending) {
        String fitting = stem;
        while (bytes(fitting) + bytes(ending) > MOST_BYTES && !fitting.isEmpty()) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        try {
            return file.resolveSibling(fitting + ending);
        } catch (InvalidPathException e) {
            String digest = Identity.sha256(stem.getBytes(StandardCharsets.UTF_8));
            return file.resolveSibling("file-" + digest.substring(0, 16) + asciiOf(ending));
        }
    }

    private static String asciiOf(String ending) {
        return ending.replaceAll("[^\\x21-\\x7e]", "_");
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
