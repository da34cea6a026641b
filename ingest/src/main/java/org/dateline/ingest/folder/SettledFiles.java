package org.dateline.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tells which files nobody writes to any more: size and time have not changed for a while. Not thread-safe. */
final class SettledFiles {
    private final Duration settle;
    private final LongSupplier nanoTime;
    private Map<Path, Seen> seen = new HashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    SettledFiles(Duration settle, LongSupplier nanoTime) {
        this.settle = settle;
        this.nanoTime = nanoTime;
    }

    /** Of these files, the ones that look as they did long enough ago; what is gone is forgotten. */
    List<Path> settled(List<Path> files) throws IOException {
        List<Path> settled = new ArrayList<>();
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : files) {
            try {
                Seen look = look(file);
                now.put(file, look);
                if (nanoTime.getAsLong() - look.since >= settle.toNanos()) {
                    settled.add(file);
                }
            } catch (NoSuchFileException e) {
                // Gone since it was listed.
            }
        }
        seen = now;
        return settled;
    }

    private Seen look(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Seen before = seen.get(file);
        Seen now = new Seen(attributes.size(), attributes.lastModifiedTime(), nanoTime.getAsLong());
        return before != null && before.looksLike(now) ? before : now;
    }

    private record Seen(long size, FileTime modified, long since) {
        boolean looksLike(Seen other) {
            return size == other.size && modified.equals(other.modified);
        }
    }
}
