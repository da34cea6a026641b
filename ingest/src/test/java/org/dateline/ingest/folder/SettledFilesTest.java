package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

        assertThat(settledAt(90, file)).isEmpty();
        assertThat(settledAt(180, file)).isEmpty();
        assertThat(settledAt(190, file)).containsExactly(file);
    }

    @Test
    void a_writer_that_has_paused_is_waited_for_twice_as_long() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "He");
        assertThat(settledAt(0, file)).isEmpty();
        Files.writeString(file, "Hello.");

        assertThat(settledAt(150, file)).isEmpty();
        assertThat(settledAt(440, file)).isEmpty();
        assertThat(settledAt(450, file)).containsExactly(file);
    }

    @Test
    void another_file_of_the_same_name_size_and_time_has_to_settle_too() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Hello.");
        Path other = Files.writeString(folder.resolve("b.txt"), "Olleh.");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        assertThat(settledAt(0, file)).isEmpty();

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(settledAt(100, file)).isEmpty();
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
