package org.dateline.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.ingest.intake.FakeKafka;
import org.dateline.ingest.intake.IngestCounts;
import org.dateline.ingest.intake.Intake;
import org.dateline.messages.MessageJson;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.operations.Heartbeat.Limits;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class InboxTest {
    @TempDir
    Path folder;

    private final FakeKafka kafka = new FakeKafka();
    private final Health health = new Health();
    private final IngestCounts counts = new IngestCounts(new SimpleMeterRegistry());
    private Inbox inbox = inbox(null);
    private Thread thread = new Thread(inbox);

    @BeforeEach
    void setUp() {
        restart(null);
    }

    @AfterEach
    void tearDown() throws InterruptedException {
        inbox.stop();
        thread.join();
    }

    @Test
    void a_file_that_is_dropped_is_published_and_then_moved_to_done() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "November 4, 2019\nHello.");

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
        assertThat(folder.resolve("a.txt")).doesNotExist();
        assertThat(inbox.isIdle()).isTrue();
    }

    @Test
    void while_kafka_is_away_a_file_stays_claimed_and_health_says_so_and_nothing_is_lost_when_it_is_back()
            throws IOException {
        kafka.isAway(true);
        Files.writeString(folder.resolve("a.txt"), "Hello.");

        await().untilAsserted(() -> assertThat(health.ready().up()).isFalse());
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());
        assertThat(folder.resolve("done/a.txt")).doesNotExist();
        assertThat(inbox.isIdle()).isFalse();
        kafka.isAway(false);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
        await().untilAsserted(() -> assertThat(health.ready().up()).isTrue());
    }

    @Test
    void a_file_is_not_done_before_the_acknowledgement() throws IOException {
        kafka.keepsSilent();
        Files.writeString(folder.resolve("a.txt"), "Hello.");

        await().until(() -> kafka.unanswered() == 1);
        assertThat(folder.resolve("done/a.txt")).doesNotExist();
        kafka.speaks();

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
    }

    @Test
    void stopped_while_kafka_is_away_it_leaves_the_file_claimed_and_the_next_start_goes_on() throws Exception {
        kafka.isAway(true);
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());

        inbox.stop();
        thread.join();
        kafka.isAway(false);
        restart(null);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(kafka.articles()).hasSize(1);
    }

    @Test
    void the_good_lines_of_a_file_are_published_and_the_bad_ones_rejected_with_their_numbers() throws IOException {
        Files.writeString(folder.resolve("a.ndjson"), "{\"text\":\"One.\"}\n\n{\"txt\":1}\n{\"text\":\"Two.\"}\n");

        await().untilAsserted(
                        () -> assertThat(folder.resolve("failed/a.ndjson")).exists());
        assertThat(kafka.articles()).hasSize(2);
        assertThat(kafka.rejected()).hasSize(1);
        assertThat(kafka.rejected().get(0).value().text()).isEqualTo("{\"txt\":1}");
        var reason = MessageJson.readTree(Files.readAllBytes(folder.resolve("failed/a.ndjson.reason.json")));
        assertThat(reason.get("accepted").asInt()).isEqualTo(2);
        assertThat(reason.at("/rejections/0/origin/source").asText()).isEqualTo("a.ndjson:3");
        assertThat(reason.at("/rejections/0/reason").asText()).isEqualTo("schema");
    }

    @Test
    void links_and_pipes_are_refused_and_never_opened() throws Exception {
        Path secret = Files.writeString(folder.resolveSibling("secret.txt"), "Secret.");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString())
                .start()
                .waitFor();

        await().untilAsserted(() ->
                assertThat(folder.resolve("failed/link.txt.reason.json")).exists());
        await().untilAsserted(() ->
                assertThat(folder.resolve("failed/pipe.txt.reason.json")).exists());
        assertThat(kafka.articles()).isEmpty();
        assertThat(kafka.rejected()).hasSize(2);
        assertThat(secret).hasContent("Secret.");
    }

    @Test
    void names_that_say_unfinished_or_nothing_known_are_passed_over_or_refused() throws IOException {
        Files.writeString(folder.resolve("a.txt.part"), "Hello.");
        Files.writeString(folder.resolve(".hidden.txt"), "Hello.");
        Files.writeString(folder.resolve("a.docx"), "Hello.");

        await().untilAsserted(() ->
                assertThat(folder.resolve("failed/a.docx.reason.json")).exists());
        assertThat(folder.resolve("a.txt.part")).exists();
        assertThat(folder.resolve(".hidden.txt")).exists();
        assertThat(kafka.rejected().get(0).headers().get("dateline-reason")).isEqualTo("unreadable");
    }

    @Test
    void a_second_file_of_the_same_name_replaces_none() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "One.");
        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());

        Files.writeString(folder.resolve("a.txt"), "Two.");

        await().untilAsserted(() -> assertThat(folder.resolve("done/a~2.txt")).hasContent("Two."));
        assertThat(folder.resolve("done/a.txt")).hasContent("One.");
    }

    @Test
    void a_declared_charset_counts_for_all_files() throws Exception {
        inbox.stop();
        thread.join();
        restart("windows-1252");

        Files.write(folder.resolve("a.txt"), "Seoul’s café.".getBytes(Charset.forName("windows-1252")));

        await().untilAsserted(() -> assertThat(kafka.articles()).hasSize(1));
        assertThat(kafka.articles().get(0).value().text()).contains("Seoul’s café.");
    }

    @Test
    void a_file_that_is_too_large_or_empty_is_refused() throws IOException {
        Files.writeString(folder.resolve("large.txt"), "x".repeat(100_001));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("empty.ndjson"), "\n\n");

        await().untilAsserted(() -> assertThat(kafka.rejected()).hasSize(3));
        assertThat(kafka.rejected().stream().map(each -> each.headers().get("dateline-reason")))
                .containsExactlyInAnyOrder("too-large", "empty", "empty");
    }

    @Test
    void kafka_that_fails_now_and_then_costs_no_line_and_never_turns_versions_round() throws IOException {
        String lines = IntStream.range(0, 1500)
                .mapToObj(i -> "{\"uri\":\"urn:example:" + i % 7 + "\",\"text\":\"Version " + i + "\"}")
                .collect(Collectors.joining("\n"));
        kafka.failsNext(3);
        Files.writeString(folder.resolve("a.ndjson"), lines);

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.ndjson")).exists());
        for (int uri = 0; uri < 7; uri++) {
            String last = last("urn:example:" + uri);
            assertThat(last).contains("Version " + (1500 - 1 - (1500 - 1 - uri) % 7) + "\"");
        }
    }

    @Test
    void an_inbox_that_hangs_is_first_not_ready_and_then_not_live() throws Exception {
        inbox.stop();
        thread.join();
        AtomicLong nanos = new AtomicLong();
        Health watched = new Health(nanos::get);
        Heartbeat heartbeat = watched.heartbeat("inbox", Limits.of(Duration.ofSeconds(100)));
        inbox = new Inbox(folder, settings(null), intake(), watched.register("inbox"), heartbeat::beat);
        thread = new Thread(inbox);
        kafka.keepsSilent();
        Files.writeString(folder.resolve("a.txt"), "Hello.");
        thread.start();
        await().untilAsserted(() -> assertThat(folder.resolve(".claimed/a.txt")).exists());
        await().until(() -> kafka.unanswered() == 1);

        // As long as it has not come as far as the question, it may beat once more.
        await().until(() -> {
            nanos.addAndGet(Duration.ofSeconds(21).toNanos());
            return !watched.ready().up() && watched.live().up();
        });
        nanos.addAndGet(Duration.ofSeconds(100).toNanos());
        assertThat(watched.live().up()).isFalse();

        kafka.speaks();
        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        await().until(() -> watched.ready().up());
    }

    @Test
    void a_second_process_waits_until_the_first_one_has_ended() throws Exception {
        await().until(inbox::isIdle);
        Health secondHealth = new Health();
        Inbox second = new Inbox(folder, settings(null), intake(), secondHealth.register("inbox"), () -> {});
        Thread secondThread = new Thread(second);
        secondThread.start();

        await().untilAsserted(() -> assertThat(secondHealth.ready().components().toString())
                .contains("another process works on this inbox"));
        inbox.stop();
        thread.join();

        await().until(second::isIdle);
        second.stop();
        secondThread.join();
    }

    @Test
    void a_file_that_its_writer_still_holds_open_waits() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells who holds a file open");
        try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
            writer.write("First half. ".getBytes(UTF_8));
            writer.flush();
            Files.writeString(folder.resolve("b.txt"), "Another.");
            await().untilAsserted(() -> assertThat(folder.resolve("done/b.txt")).exists());
            await().during(Duration.ofMillis(500)).until(() -> Files.exists(folder.resolve("a.txt")));
            writer.write("Second half.".getBytes(UTF_8));
        }

        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());
        assertThat(texts()).contains("First half. Second half.").doesNotContain("First half. ");
    }

    @Test
    void what_is_written_to_a_file_after_it_was_read_is_a_revision_of_its_article() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "First half.");
        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).exists());

        Files.writeString(folder.resolve("done/a.txt"), " Second half.", StandardOpenOption.APPEND);

        await().untilAsserted(() -> assertThat(kafka.articles()).hasSize(2));
        assertThat(texts()).last().isEqualTo("First half. Second half.");
        assertThat(kafka.articles().stream().map(each -> each.key().text()).distinct())
                .hasSize(1);
        await().untilAsserted(() -> assertThat(folder.resolve("done/a.txt")).hasContent("First half. Second half."));
    }

    @Test
    void folders_inside_are_taken_too_and_keep_their_places() throws IOException {
        Files.createDirectories(folder.resolve("2026/03"));
        Files.writeString(folder.resolve("2026/03/a.txt"), "One.");
        Files.writeString(folder.resolve("2026/bad.json"), "{");
        Files.createDirectories(folder.resolve("new.part"));
        Files.writeString(folder.resolve("new.part/b.txt"), "Unfinished.");

        await().untilAsserted(
                        () -> assertThat(folder.resolve("done/2026/03/a.txt")).exists());
        await().untilAsserted(() ->
                assertThat(folder.resolve("failed/2026/bad.json.reason.json")).exists());
        assertThat(folder.resolve("new.part/b.txt")).exists();
        assertThat(texts()).containsExactly("One.");
    }

    @Test
    void no_single_file_stops_the_ones_behind_it() throws Exception {
        // Bytes that are no UTF-8; as long as a name can be; with what shells and paths trip over.
        shell("printf 'One.' > \"$(printf 'caf\\351').txt\"");
        shell("printf '' > \"$(printf 'n%.0s' $(seq 1 251)).txt\"");
        shell("printf '' > \"$(printf 'é%.0s' $(seq 1 125)).txt\"");
        shell("printf 'Two.' > \"$(printf 'a\\nb\\tc*?').txt\"");
        shell("mkdir deep locked; printf 'Three.' > deep/x.txt; printf 'Four.' > locked/y.txt; chmod 000 locked");
        shell("ln -s loop loop; ln -s . self.txt; mkfifo 'p i p e.txt'");
        Files.writeString(folder.resolve("zzz-after.txt"), "After.");

        await().untilAsserted(
                        () -> assertThat(folder.resolve("done/zzz-after.txt")).exists());
        await().untilAsserted(() -> assertThat(texts()).contains("One.", "Two.", "Three.", "After."));
        await().untilAsserted(() -> assertThat(kafka.rejected()).hasSizeGreaterThanOrEqualTo(5));
        assertThat(health.ready().up()).isTrue();
        shell("chmod 700 locked");
    }

    @Test
    void a_link_in_the_place_of_done_is_no_input() throws Exception {
        inbox.stop();
        thread.join();
        Path elsewhere = Files.createDirectory(folder.resolveSibling("elsewhere-" + folder.getFileName()));
        Files.deleteIfExists(folder.resolve("done"));
        Files.createSymbolicLink(folder.resolve("done"), elsewhere);
        restart(null);

        Files.writeString(folder.resolve("a.txt"), "Hello.");

        await().untilAsserted(() -> assertThat(elsewhere.resolve("a.txt")).exists());
        assertThat(kafka.rejected()).isEmpty();
        assertThat(folder.resolve("done")).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt.filepart",
                "a.txt.writing",
                "a.lck",
                "~$story.txt",
                ".a.txt.Xy3",
                "a.txt~",
                "#a.txt#",
                "a.CRDOWNLOAD",
                "a.download"
            })
    void a_name_that_says_unfinished_is_left_to_its_writer(String name) throws IOException {
        Files.writeString(folder.resolve(name), "Half");
        Files.writeString(folder.resolve("whole.txt"), "Whole.");

        await().untilAsserted(() -> assertThat(folder.resolve("done/whole.txt")).exists());
        assertThat(folder.resolve(name)).exists();
    }

    private List<String> texts() {
        return kafka.articles().stream()
                .map(each -> MessageJson.readTree(each.value().text().getBytes(UTF_8))
                        .at("/bodies/0/value")
                        .asText())
                .toList();
    }

    private void shell(String script) throws Exception {
        int status = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    private String last(String uri) {
        List<String> values = kafka.articles().stream()
                .filter(each -> each.key() != null && each.key().text().equals(uri))
                .map(each -> each.value().text())
                .toList();
        return values.get(values.size() - 1);
    }

    private void restart(@Nullable String charset) {
        inbox = inbox(charset);
        thread = new Thread(inbox);
        thread.start();
    }

    private Inbox inbox(@Nullable String charset) {
        return new Inbox(
                folder == null ? Path.of("unused") : folder,
                settings(charset),
                intake(),
                health.register("inbox"),
                () -> {});
    }

    private Intake intake() {
        return new Intake(FakeKafka.TOPICS, kafka, counts, Clock.systemUTC());
    }

    private static FolderSettings settings(@Nullable String charset) {
        return new FolderSettings(100_000, charset, Duration.ofMillis(100), Duration.ofMillis(200));
    }
}
