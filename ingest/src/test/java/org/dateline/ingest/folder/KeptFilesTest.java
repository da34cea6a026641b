package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class KeptFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_file_goes_once_it_has_lain_there_for_long_enough() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "A");
        kept(Duration.ofHours(23)).look();
        assertThat(file).exists();

        kept(Duration.ofHours(25)).look();

        assertThat(file).doesNotExist();
    }

    @Test
    void it_counts_from_when_it_came_and_not_from_when_it_was_written() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "A");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(400))));

        kept(Duration.ofHours(1)).look();

        assertThat(file).exists();
    }

    private KeptFiles kept(Duration later) {
        return new KeptFiles(List.of(folder), Duration.ofDays(1), Clock.offset(Clock.systemUTC(), later));
    }
}
