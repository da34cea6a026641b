package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.operations.Heartbeat.Limits;
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

    @Test
    void seeds_that_hang_are_first_not_ready_and_then_not_live() throws Exception {
        AtomicLong nanos = new AtomicLong();
        Health watched = new Health(nanos::get);
        Heartbeat heartbeat = watched.heartbeat("seeds", Limits.of(Duration.ofSeconds(100)));
        Intake intake =
                new Intake(FakeKafka.TOPICS, kafka, new IngestCounts(new SimpleMeterRegistry()), Clock.systemUTC());
        FolderSettings settings = new FolderSettings(100_000, null, Duration.ZERO, Duration.ofSeconds(1));
        Seeds seeds = new Seeds(folder, settings, intake, watched.register("seeds"), heartbeat::beat, null);
        Thread thread = new Thread(seeds);
        kafka.keepsSilent();
        thread.start();
        await().until(() -> kafka.unanswered() == 1);

        await().until(() -> {
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            return watched.ready().components().toString().contains("not been seen at work")
                    && watched.live().up();
        });
        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        assertThat(watched.live().up()).isFalse();

        kafka.speaks();
        thread.join();
        heartbeat.rests();
        assertThat(watched.ready().up()).isTrue();
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
