package org.dateline.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the folder: names, links, charsets, folders inside, and files that change. */
@NullUnmarked
class InboxFilesTest extends WatchedFolder {
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
    void links_and_pipes_are_refused_and_never_opened(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "Secret.");
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
    void a_link_in_the_place_of_done_is_no_input(@TempDir Path elsewhere) throws Exception {
        inbox.stop();
        thread.join();
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
}
