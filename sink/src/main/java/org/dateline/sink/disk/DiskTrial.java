package org.dateline.sink.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Finds out whether files and folders take what will be written to them, before an article has to. */
public final class DiskTrial {
    private static final byte[] BLOCK = new byte[4096];

    private DiskTrial() {}

    /** Writes, forces, renames and deletes a file there, as an article's file is. */
    public static void folder(Path folder) throws IOException {
        folder(folder, folder);
    }

    /** A file gets its bytes in one folder and its name in the other. */
    public static void folder(Path temporary, Path folder) throws IOException {
        requireFolder(folder);
        String name = ".trial-" + UUID.randomUUID();
        Path written = temporary.resolve(name);
        Path renamed = folder.resolve(name + "-named");
        try {
            Durable.writeNew(written, BLOCK);
            Durable.rename(written, renamed);
        } finally {
            Files.deleteIfExists(written);
            Files.deleteIfExists(renamed);
        }
    }

    /** Opens a file for writing, and makes it where it is missing; changes nothing in it. */
    public static void file(Path file) throws IOException {
        FileChannel.open(file, CREATE, WRITE).close();
    }

    /** The dated folder of today, or of what is above it the nearest that is there: a trial leaves no folders behind. */
    public static Path folderOfToday(Path out, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Path folder = out.resolve(String.format(
                Locale.ROOT, "%04d/%02d/%02d", today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
        while (!folder.equals(out) && !Files.exists(folder)) {
            folder = Objects.requireNonNull(folder.getParent(), "it is below out");
        }
        return folder;
    }

    private static void requireFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }
}
