package org.dateline.ingest.folder;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.operations.Health;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An inbox at work on a folder, with a Kafka that does as it is told. */
@NullUnmarked
abstract class WatchedFolder {
    @TempDir
    Path folder;

    final FakeKafka kafka = new FakeKafka();
    final Health health = new Health();
    final IngestCounts counts = new IngestCounts(new SimpleMeterRegistry());
    Inbox inbox = inbox(null);
    Thread thread = new Thread(inbox);

    @BeforeEach
    void setUp() {
        restart(null);
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        inbox.stop();
        thread.join();
    }

    String last(String uri) {
        List<String> values = kafka.articles().stream()
                .filter(each -> each.key() != null && each.key().text().equals(uri))
                .map(each -> each.value().text())
                .toList();
        return values.get(values.size() - 1);
    }

    void restart(@Nullable String charset) {
        inbox = inbox(charset);
        thread = new Thread(inbox);
        thread.start();
    }

    Inbox inbox(@Nullable String charset) {
        return new Inbox(
                folder == null ? Path.of("unused") : folder,
                settings(charset),
                intake(),
                health.register("inbox"),
                () -> {});
    }

    Intake intake() {
        return new Intake(FakeKafka.TOPICS, kafka, counts, Clock.systemUTC());
    }

    static FolderSettings settings(@Nullable String charset) {
        return new FolderSettings(100_000, charset, Duration.ofMillis(100), Duration.ofMillis(200));
    }
}
