package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class SettledFilesTest {
    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong();
    private final SettledFiles files = new SettledFiles(Duration.ofNanos(100), clock::get);

    @Test
    void a_file_has_settled_when_it_has_not_changed_for_long_enough() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "He");
        assertThat(settledAt(0, file)).isEmpty();
        assertThat(settledAt(60, file)).isEmpty();

        Files.writeString(file, "Hello.");

        assertThat(settledAt(110, file)).isEmpty();
        assertThat(settledAt(200, file)).isEmpty();
        assertThat(settledAt(210, file)).containsExactly(file);
    }

    @Test
    void a_file_that_is_gone_is_forgotten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Hello.");
        assertThat(settledAt(0, file)).isEmpty();
        Files.delete(file);
        assertThat(settledAt(200, file)).isEmpty();

        Files.writeString(file, "Hello.");

        assertThat(settledAt(210, file)).isEmpty();
    }

    private List<Path> settledAt(long nanos, Path file) throws IOException {
        clock.set(nanos);
        return files.settled(List.of(file));
    }
}
