package org.dateline.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dateline.sink.disk.Durable;

/** Finds out whether the out directory takes a file, before an article has to. */
final class DiskTrial {
    private static final byte[] BLOCK = new byte[4096];

    private DiskTrial() {}

    static void run(Path out) throws IOException {
        Path file = out.resolve(".trial-" + UUID.randomUUID());
        try {
            Durable.writeNew(file, BLOCK);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
