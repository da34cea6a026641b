package org.dateline.sink.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.sink.files.Records.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.ArticleFiles;
import org.dateline.sink.files.GroupReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A group of three files (a new one, one that replaces an older version, one that moves to another date), written while
 * every file operation is recorded; then every state in which a crash can leave the disk. {@code kill -9} cannot show
 * this: it keeps the page cache, so a missing fsync does not hurt.
 */
class FileProtocolTest {
    private static final List<IncomingRecord> BEFORE = List.of(
            article(0, 1, "urn:replaced", "2019-11-04", "Replaced: old."),
            article(0, 2, "urn:moved", "2019-11-04", "Moved: old."));
    private static final List<IncomingRecord> GROUP = List.of(
            article(0, 10, "urn:new", "2020-01-06", "New."),
            article(0, 11, "urn:replaced", "2019-11-04", "Replaced: new."),
            article(0, 12, "urn:moved", "2019-11-05", "Moved: new."));
    private static final Map<String, String> NEW_PATHS = Map.of(
            "urn:new", path("2020/01/06", "urn:new"),
            "urn:replaced", path("2019/11/04", "urn:replaced"),
            "urn:moved", path("2019/11/05", "urn:moved"));

    private final List<IoThreads> started = new ArrayList<>();
    private final Map<Map<String, Bytes>, Boolean> distinct = new HashMap<>();
    private int states;

    @AfterEach
    void stopThreads() {
        started.forEach(IoThreads::close);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 16})
    void whatever_a_crash_leaves_is_the_old_file_or_the_new_and_what_was_committed_is_there(
            int threads, @TempDir Path directory, TestReporter reporter) throws IOException {
        Path out = directory.resolve("out");
        try (ArticleFiles before = files(out, threads)) {
            before.create();
            before.write(BEFORE);
        }
        DiskLog log = new DiskLog(out);
        Path recorded = new RecordingFileSystem(log).wrap(out);

        try (ArticleFiles files = files(recorded, threads)) {
            files.write(GROUP);
            log.committed();
        }

        new CrashStates(log).each(this::check);
        assertThat(states).as("crash states that were looked at").isGreaterThan(1_000);
        Path restarted = directory.resolve("restarted");
        reporter.publishEntry(states + " crash states, " + distinct.size() + " of them distinct to a restart");
        int number = 0;
        for (Map.Entry<Map<String, Bytes>, Boolean> state : distinct.entrySet()) {
            checkRestart(state.getKey(), state.getValue(), restarted.resolve(String.valueOf(number++)));
        }
    }

    private void check(Map<String, Bytes> files, boolean committed, String how) {
        states++;
        Map<String, String> articles = articles(files);
        articles.forEach((path, text) -> assertThat(text)
                .as("%s %s", path, how)
                .isIn("Replaced: old.", "Replaced: new.", "Moved: old.", "Moved: new.", "New."));
        assertThat(articles.keySet()).as(how).anyMatch(path -> path.endsWith(path("", "urn:replaced")));
        assertThat(articles.keySet()).as(how).anyMatch(path -> path.endsWith(path("", "urn:moved")));
        if (committed) {
            assertThat(articles)
                    .as("committed, " + how)
                    .containsOnlyKeys(NEW_PATHS.values())
                    .containsEntry(NEW_PATHS.get("urn:new"), "New.")
                    .containsEntry(NEW_PATHS.get("urn:replaced"), "Replaced: new.")
                    .containsEntry(NEW_PATHS.get("urn:moved"), "Moved: new.");
        }
        Map<String, Bytes> relevant = new TreeMap<>(files);
        // Files that have no name yet are cleared away unread, so that they make no difference to a restart.
        relevant.keySet().removeIf(path -> path.startsWith(".tmp"));
        distinct.merge(relevant, committed, Boolean::logicalOr);
    }

    /** After a restart the group comes again if it was not committed, and may come again if it was. */
    private void checkRestart(Map<String, Bytes> files, boolean committed, Path out) throws IOException {
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue().array());
        }
        GroupReport again;
        try (ArticleFiles restarted = files(out, 1)) {
            again = restarted.write(GROUP);
        }
        Map<String, Bytes> after = new TreeMap<>();
        try (var all = Files.walk(out)) {
            all.filter(Files::isRegularFile)
                    .forEach(path -> after.put(out.relativize(path).toString(), bytes(path)));
        }
        assertThat(articles(after)).containsOnlyKeys(NEW_PATHS.values());
        assertThat(articles(after)).containsEntry(NEW_PATHS.get("urn:moved"), "Moved: new.");
        if (committed) {
            assertThat(again.unchanged())
                    .as("the manifest knows what is committed")
                    .isEqualTo(3);
        }
    }

    private ArticleFiles files(Path out, int count) {
        IoThreads threads = new IoThreads(count);
        started.add(threads);
        return new ArticleFiles(out, true, "topic-id", threads, Clock.systemUTC());
    }

    /** Path and text of each article's file; a torn one has none. */
    private static Map<String, String> articles(Map<String, Bytes> files) {
        Map<String, String> articles = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".json") && !path.startsWith(".")) {
                articles.put(path, text(bytes));
            }
        });
        return articles;
    }

    private static String text(Bytes file) {
        try {
            return MessageJson.readTree(file.array())
                    .path("bodies")
                    .path(0)
                    .path("value")
                    .asText();
        } catch (InvalidMessage e) {
            return "torn";
        }
    }

    private static String path(String day, String uri) {
        return (day.isEmpty() ? "" : day + "/") + Identity.id(uri) + ".json";
    }

    private static Bytes bytes(Path path) {
        try {
            return Bytes.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
