package org.dateline.sink.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.sink.files.Records.article;
import static org.dateline.sink.files.Records.tombstone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Identity;
import org.dateline.sink.disk.Fault;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A disk that fails: nothing is lost, and it goes on by itself. */
class FaultTest {
    private static final List<IncomingRecord> BEFORE = List.of(
            article(0, 1, "urn:replaced", "2019-11-04", "Old."),
            article(0, 2, "urn:moved", "2019-11-04", "Old."),
            article(0, 3, "urn:withdrawn", "2019-11-04", "Old."));
    private static final List<IncomingRecord> GROUP = List.of(
            article(0, 10, "urn:new", "2020-01-06", "New."),
            article(0, 11, "urn:replaced", "2019-11-04", "New."),
            article(0, 12, "urn:moved", "2019-11-05", "New."),
            tombstone(0, 13, "urn:withdrawn"));

    private final IoThreads threads = new IoThreads(1);

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Test
    void whichever_operation_fails_the_next_attempt_completes_the_group(@TempDir Path directory) throws IOException {
        int operations = 0;
        boolean reached = true;
        while (reached) {
            operations++;
            reached = failsAndRecovers(directory.resolve("run" + operations), operations);
        }
        assertThat(operations).as("operations of a group").isGreaterThan(20);
    }

    /** Whether the group has that many operations at all. */
    private boolean failsAndRecovers(Path out, int failing) throws IOException {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        Files.createDirectories(out);
        Faults once = (operation, path) -> {
            if (left.decrementAndGet() == 0) {
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        };
        ArticleFiles files = files(new RecordingFileSystem(new DiskLog(out), once).wrap(out));
        files.write(BEFORE);
        left.set(failing);
        try {
            files.write(GROUP);
        } catch (IOException e) {
            files.write(GROUP);
        }
        assertThat(names(out))
                .as("after operation %d failed", failing)
                .containsExactlyInAnyOrder(
                        "2020/01/06/" + Identity.id("urn:new") + ".json",
                        "2019/11/04/" + Identity.id("urn:replaced") + ".json",
                        "2019/11/05/" + Identity.id("urn:moved") + ".json");
        assertThat(Files.readString(out.resolve("2019/11/04/" + Identity.id("urn:replaced") + ".json")))
                .contains("New.");
        boolean reached = left.getAndSet(Integer.MAX_VALUE) <= 0;
        files.close();
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, is full",
        "Read-only file system, read-only",
        "File name too long, too long",
        "Disk quota exceeded, is full",
        "Too many open files, ulimit",
    })
    void a_fault_is_said_in_plain_words(String reason, String words) {
        IOException fault = new FileSystemException("/out/2019/x", null, reason);

        assertThat(Fault.inPlainWords(Path.of("/out"), fault)).contains(words);
    }

    @Test
    void a_missing_permission_is_said_with_the_place_and_the_cure() {
        IOException fault = new AccessDeniedException("/out/2019");

        assertThat(Fault.inPlainWords(Path.of("/out"), fault))
                .isEqualTo("No permission to write /out/2019: give it to the user that the sink runs as");
    }

    @Test
    void a_name_that_is_really_too_long_fails_and_changes_nothing(@TempDir Path directory) {
        Path out = directory.resolve("x".repeat(300));

        assertThatThrownBy(() -> files(out).create())
                .isInstanceOfSatisfying(
                        IOException.class,
                        fault -> assertThat(Fault.inPlainWords(out, fault)).contains("too long"));
    }

    private ArticleFiles files(Path out) {
        return new ArticleFiles(out, true, "topic-id", threads, Clock.systemUTC());
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> out.relativize(file).toString())
                    .toList();
        }
    }
}
