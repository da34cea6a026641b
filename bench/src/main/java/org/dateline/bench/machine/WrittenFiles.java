package org.dateline.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Counts the files of an output folder whose name is one of an article: 32 hex digits and {@code .json}. What is still
 * being written has another name.
 */
public record WrittenFiles(Path folder) implements LongSupplier {
    private static final int NAME_LENGTH = "0123456789abcdef0123456789abcdef.json".length();

    @Override
    public long getAsLong() {
        return Files.isDirectory(folder) ? in(folder) : 0;
    }

    /** Looks at names alone: asking for the attributes of each file would take a core from what is measured. */
    private static long in(Path folder) {
        long count = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.length() == NAME_LENGTH && name.endsWith(".json")) {
                    count++;
                } else if (name.indexOf('.') < 0 && Files.isDirectory(entry)) {
                    count += in(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
