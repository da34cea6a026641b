package org.dateline.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.ingest.intake.Outbox;
import org.dateline.messages.Identity;
import org.dateline.operations.Health;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the inbox before and after each of its steps, every one in turn, starts it again on what is left, and holds the
 * result against what was dropped: nothing lost, no second article, no second refusal, every file in its
 * place.
 */
@NullUnmarked
class InboxCrashTest {
    private static final String GOOD = "November 4, 2019\nHello.";
    private static final String MIXED = "{\"text\":\"One.\"}\nnot json\n{\"text\":\"Two.\"}\n{\"text\":\"\"}\n";
    private static final String BAD = "{\"text\":";
    private static final Set<String> ARTICLES =
            Stream.of("Hello.", "One.", "Two.").map(Identity::ofText).collect(Collectors.toSet());
    private static final Set<String> REFUSED = Set.of("mixed.ndjson:2", "mixed.ndjson:4", "bad.json");

    @TempDir
    Path folder;

    @Test
    void killed_before_or_after_any_step_it_loses_nothing_and_makes_no_second_article() throws IOException {
        int steps = run(inbox(0), Integer.MAX_VALUE, new FakeKafka());
        assertThat(steps).as("steps of a run without a crash").isEqualTo(14);
        for (int kill = 1; kill <= 2 * steps; kill++) {
            FakeKafka kafka = new FakeKafka();
            Path inbox = inbox(kill);

            run(inbox, kill, kafka);
            run(inbox, Integer.MAX_VALUE, kafka);

            assertEverythingInItsPlace(inbox, kafka, "killed at half-step " + kill);
        }
    }

    @Test
    void killed_again_and_again_at_the_same_step_it_goes_on_in_the_end() throws IOException {
        for (int kill = 1; kill <= 28; kill++) {
            FakeKafka kafka = new FakeKafka();
            Path inbox = inbox(100 + kill);

            run(inbox, kill, kafka);
            run(inbox, kill, kafka);
            run(inbox, Math.max(1, kill - 1), kafka);
            run(inbox, Integer.MAX_VALUE, kafka);

            assertEverythingInItsPlace(inbox, kafka, "killed thrice about half-step " + kill);
        }
    }

    private static void assertEverythingInItsPlace(Path inbox, FakeKafka kafka, String when) throws IOException {
        assertThat(names(inbox.resolve("done"))).as(when).containsExactly("good.txt");
        assertThat(names(inbox.resolve("failed")))
                .as(when)
                .containsExactlyInAnyOrder(
                        "bad.json", "bad.json.reason.json", "mixed.ndjson", "mixed.ndjson.reason.json");
        assertThat(names(inbox.resolve(".claimed"))).as(when).isEmpty();
        assertThat(names(inbox)).as(when).containsExactlyInAnyOrder("done", "failed", ".claimed");
        assertThat(Files.readString(inbox.resolve("done/good.txt"))).isEqualTo(GOOD);
        // A record may be sent again after a crash, but only as it was: same key, same content.
        assertThat(keys(kafka.articles())).as(when).isEqualTo(ARTICLES);
        assertThat(new HashSet<>(
                        kafka.articles().stream().map(each -> each.value()).toList()))
                .as(when)
                .hasSize(3);
        assertThat(sources(kafka.rejected())).as(when).containsExactlyInAnyOrderElementsOf(REFUSED);
    }

    /** @return how many steps were taken */
    private static int run(Path folder, int killAt, FakeKafka kafka) throws IOException {
        Killer killer = new Killer(killAt);
        Intake intake = new Intake(
                FakeKafka.TOPICS, killer.around(kafka), new IngestCounts(new SimpleMeterRegistry()), Clock.systemUTC());
        FolderSettings settings = new FolderSettings(1_000_000, null, Duration.ZERO, Duration.ofSeconds(1));
        new InboxFolders(folder).create();
        Inbox inbox = new Inbox(
                folder, settings, intake, new Health().register("inbox"), () -> {}, killer.around(FolderSteps.ON_DISK));
        try {
            inbox.recover();
            inbox.look();
        } catch (Killed expected) {
            // The process is gone; what it has left is on disk and on Kafka.
        }
        return killer.steps / 2;
    }

    private Path inbox(int number) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox" + number));
        Files.writeString(inbox.resolve("good.txt"), GOOD);
        Files.writeString(inbox.resolve("mixed.ndjson"), MIXED);
        Files.write(inbox.resolve("bad.json"), BAD.getBytes(UTF_8));
        return inbox;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Set<String> keys(List<OutgoingRecord> records) {
        return records.stream()
                .map(each -> each.key() == null ? "" : each.key().text())
                .collect(Collectors.toSet());
    }

    private static List<String> sources(List<OutgoingRecord> records) {
        return records.stream()
                .map(each -> String.valueOf(each.headers().get("dateline-origin-source")))
                .toList();
    }

    /** The end of the process, as far as the code under test can see. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Counts half-steps, before and after each step, and kills at the stated one. */
    private static final class Killer {
        private final int killAt;
        private int steps;

        Killer(int killAt) {
            this.killAt = killAt;
        }

        private void halfStep() {
            steps++;
            if (steps == killAt) {
                throw new Killed();
            }
        }

        FolderSteps around(FolderSteps real) {
            return new FolderSteps() {
                @Override
                public void move(Path from, Path to) throws IOException {
                    halfStep();
                    real.move(from, to);
                    halfStep();
                }

                @Override
                public void write(Path file, byte[] content) throws IOException {
                    halfStep();
                    real.write(file, content);
                    halfStep();
                }
            };
        }

        Outbox around(Outbox real) {
            return new Outbox() {
                @Override
                public CompletableFuture<RecordMetadata> publish(OutgoingRecord record) {
                    halfStep();
                    CompletableFuture<RecordMetadata> answer = real.publish(record);
                    halfStep();
                    return answer;
                }

                @Override
                public Set<String> keysOn(String topic) {
                    return real.keysOn(topic);
                }

                @Override
                public Optional<IncomingRecord> read(String topic, int partition, long offset) {
                    return real.read(topic, partition, offset);
                }

                @Override
                public boolean available() {
                    return true;
                }

                @Override
                public String unavailableBecause() {
                    return "";
                }
            };
        }
    }
}
