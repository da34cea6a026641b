package org.dateline.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.LongSupplier;

/**
 * Counts the files of an output folder whose name is one of an article: 32 hex digits and {@code .json}. What is still
 * being written has another name.
 */
public record WrittenFiles(Path folder) implements LongSupplier {
    private static final int NAME_LENGTH = "0123456789abcdef0123456789abcdef.json".length();

    @Override
    public long getAsLong() {
        long[] count = new long[1];
        try {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, counting(count));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count[0];
    }

    private static SimpleFileVisitor<Path> counting(long[] count) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.length() == NAME_LENGTH && name.endsWith(".json")) {
                    count[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                // A file that was renamed between the listing and the look at it is counted the next time.
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }
        };
    }
}
