package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class SeedsTest {
    @TempDir
    Path folder;

    @TempDir
    Path state;

    private final FakeKafka kafka = new FakeKafka();

    @BeforeEach
    void someSeeds() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "November 4, 2019\nHello.");
        Files.writeString(folder.resolve("b.ndjson"), "{\"text\":\"One.\"}\nbad\n");
        Files.writeString(folder.resolve("README.md"), "Samples.");
    }

    @Test
    void every_seed_is_read_and_the_folder_stays_as_it_is() {
        read(null);

        assertThat(kafka.articles()).hasSize(2);
        assertThat(kafka.rejected()).hasSize(1);
        assertThat(folder).isDirectoryContaining("glob:**/a.txt").isDirectoryContaining("glob:**/b.ndjson");
    }

    @Test
    void a_second_run_reads_only_what_is_new_or_changed() throws IOException {
        read(state.resolve("read"));
        Files.writeString(folder.resolve("a.txt"), "November 4, 2019\nHello again.");
        Files.writeString(folder.resolve("c.txt"), "New.");

        read(state.resolve("read"));
        read(state.resolve("read"));

        assertThat(kafka.articles()).hasSize(4);
        assertThat(kafka.rejected()).hasSize(1);
    }

    private void read(@Nullable Path memory) {
        Intake intake =
                new Intake(FakeKafka.TOPICS, kafka, new IngestCounts(new SimpleMeterRegistry()), Clock.systemUTC());
        FolderSettings settings = new FolderSettings(100_000, null, Duration.ZERO, Duration.ofSeconds(1));
        Seeds seeds = new Seeds(folder, settings, intake, new Health().register("seeds"), () -> {}, memory);
        seeds.run();
        assertThat(seeds.isFinished()).isTrue();
    }
}
