package org.dateline.onebox.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dateline.messages.Identity;

/**
 * Where ingest remembers which seeds it has read: for each output directory by itself, and begun anew with an output
 * directory that is new, so that deleting {@code out} and starting again gives the files back.
 */
record SeedsState(Path data, Path out) {
    private static final int HEX_DIGITS = 8;

    Path directory() {
        String where = out.toAbsolutePath().normalize().toString();
        String sha256 = Identity.sha256(where.getBytes(StandardCharsets.UTF_8));
        return data.resolve("ingest-" + sha256.substring(0, HEX_DIGITS));
    }

    void forgetWhereOutIsNew() {
        Path directory = directory();
        if (Files.isDirectory(out.resolve(".manifest")) || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
