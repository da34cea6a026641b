package org.dateline.pipeline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** What was done to whom and when, as a file that outlives the run and as lines on the console. Thread-safe. */
final class FaultLog {
    private final Path file;
    private final Instant start;

    FaultLog(Path file, Instant start) {
        this.file = file;
        this.start = start;
    }

    synchronized void say(String what) {
        Duration since = Duration.between(start, Instant.now());
        String line = "%7.2f s  %s%n".formatted(since.toMillis() / 1000.0, what);
        System.out.print(line);
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
