package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The files of a folder that some process holds open for writing, as far as the system tells: Linux does, by
 * {@code /proc}, for the processes of this user (of all users to root) on this machine or in this container.
 */
final class OpenForWriting {
    private static final Path PROCESSES = Path.of("/proc");

    private OpenForWriting() {}

    static Set<Path> in(Path folder) {
        Set<Path> open = new HashSet<>();
        if (!Files.isDirectory(PROCESSES.resolve("self/fd"))) {
            return open;
        }
        try {
            Path real = folder.toRealPath();
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
                for (Path process : processes) {
                    addFrom(process, real, folder, open);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What the system does not tell is not known; the settling time is there for that.
        }
        return open;
    }

    private static void addFrom(Path process, Path real, Path folder, Set<Path> open) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                Path target = Files.readSymbolicLink(descriptor);
                if (target.startsWith(real) && isForWriting(process, descriptor)) {
                    open.add(folder.resolve(real.relativize(target)));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The process has ended, or is another user's.
        }
    }

    /** proc(5): the access mode is the last two bits of the flags, which are written in octal. */
    private static boolean isForWriting(Path process, Path descriptor) throws IOException {
        for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(descriptor.getFileName()))) {
            if (line.startsWith("flags:")) {
                return (Long.parseLong(line.substring("flags:".length()).strip(), 8) & 3) != 0;
            }
        }
        return false;
    }
}
