package org.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.sink.files.Records.TOPIC;
import static org.dateline.sink.files.Records.article;
import static org.dateline.sink.files.Records.tombstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.messages.Identity;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.Verification.Finding;
import org.dateline.sink.files.Verification.Kind;
import org.dateline.sink.manifest.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String DAY = "2019-11-04";
    private static final String FILE_A = "2019/11/04/" + Identity.id("urn:a") + ".json";

    private final IoThreads threads = new IoThreads(4);
    private Path out;

    VerificationTest(@TempDir Path directory) {
        out = directory.resolve("out");
    }

    @BeforeEach
    void writeThree() throws IOException {
        try (ArticleFiles files = open()) {
            files.create();
            files.write(List.of(
                    article(0, 1, "urn:a", DAY, "A."),
                    article(0, 2, "urn:b", DAY, "B."),
                    article(1, 1, "urn:c", DAY, "C.", "\"version\":\"2\",")));
        }
    }

    @AfterEach
    void stopThreads() {
        threads.close();
    }

    @Test
    void files_as_they_were_written_are_well() throws IOException {
        Verification verification = Verification.of(out);

        verification.onTopic(article(0, 1, "urn:a", DAY, "A."));
        verification.onTopic(article(1, 2, "urn:c", DAY, "Older, though it came later.", "\"version\":\"1\","));

        assertThat(verification.report().isWell()).isTrue();
        assertThat(verification.report().articles()).isEqualTo(3);
    }

    @Test
    void a_missing_a_damaged_and_an_extra_file_are_found() throws IOException {
        Files.delete(out.resolve(FILE_A));
        Files.writeString(out.resolve("2019/11/04/" + Identity.id("urn:b") + ".json"), "{");
        Files.writeString(out.resolve("2019/11/04/" + Identity.id("urn:extra") + ".json"), "{}");

        List<Finding> findings = Verification.of(out).report().findings();

        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.MISSING, Kind.DAMAGED, Kind.EXTRA);
    }

    @Test
    void files_that_the_sink_never_writes_are_named_and_hidden_ones_left_alone() throws IOException {
        Files.writeString(out.resolve("notes.txt"), "Call Jane.");
        Files.writeString(out.resolve("2019/11/04/copy of an article.json"), "{}");
        Files.writeString(out.resolve(".DS_Store"), "");

        List<Finding> findings = Verification.of(out).report().findings();

        assertThat(findings).extracting(Finding::kind).containsOnly(Kind.EXTRA);
        assertThat(findings)
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("notes.txt", "2019/11/04/copy of an article.json");
    }

    @Test
    void what_the_topic_has_beyond_the_files_is_found() throws IOException {
        Verification verification = Verification.of(out);

        verification.onTopic(article(0, 9, "urn:a", DAY, "Newer."));
        verification.onTopic(tombstone(0, 10, "urn:b"));
        verification.onTopic(article(2, 1, "urn:never-written", DAY, "D."));

        assertThat(verification.report().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.STALE, Kind.EXTRA, Kind.MISSING);
    }

    @Test
    void a_torn_last_line_is_told_and_does_no_harm() throws IOException {
        Path manifest = out.resolve(".manifest/" + TOPIC + "-0.ndjson");
        Files.writeString(manifest, "{\"id\":\"0123", StandardOpenOption.APPEND);

        assertThat(Verification.of(out).report().isWell()).isTrue();
        try (ArticleFiles files = open()) {
            assertThat(files.write(List.of(article(0, 1, "urn:a", DAY, "A."))).unchanged())
                    .isEqualTo(1);
            files.write(List.of(article(0, 3, "urn:d", DAY, "D.")));
        }
        assertThat(Verification.of(out).report().isWell()).isTrue();
        assertThat(Verification.of(out).report().articles()).isEqualTo(4);
    }

    @Test
    void a_lost_manifest_is_rebuilt_from_the_files() throws IOException {
        for (Path file :
                List.of(Path.of(".manifest/" + TOPIC + "-0.ndjson"), Path.of(".manifest/" + TOPIC + "-1.ndjson"))) {
            Files.delete(out.resolve(file));
        }

        long found = Manifest.rebuild(out, TOPIC, uri -> uri.equals("urn:c") ? 1 : 0);

        assertThat(found).isEqualTo(3);
        assertThat(Verification.of(out).report().isWell()).isTrue();
        try (ArticleFiles files = open()) {
            GroupReport report = files.write(List.of(
                    article(1, 2, "urn:c", DAY, "Older.", "\"version\":\"1\","),
                    article(0, 3, "urn:a", "2019-11-05", "Moved.")));
            assertThat(report.superseded()).isEqualTo(1);
        }
        assertThat(out.resolve(FILE_A)).doesNotExist();
        assertThat(Verification.of(out).report().isWell()).isTrue();
    }

    @Test
    void a_manifest_that_has_grown_old_is_compacted_when_it_is_opened() throws IOException {
        try (ArticleFiles files = open()) {
            for (int round = 0; round < 12; round++) {
                int base = 100 + round * 200;
                String text = "Round " + round;
                files.write(IntStream.range(0, 200)
                        .mapToObj(i -> article(0, base + i, "urn:" + i, DAY, text))
                        .toList());
            }
        }
        Path manifest = out.resolve(".manifest/" + TOPIC + "-0.ndjson");
        long before = Files.size(manifest);

        try (ArticleFiles files = open()) {
            assertThat(files.write(List.of(article(0, 2300, "urn:0", DAY, "Round 11")))
                            .unchanged())
                    .isEqualTo(1);
        }

        assertThat(Files.size(manifest)).isLessThan(before / 5);
        assertThat(Verification.of(out).report().isWell()).isTrue();
        assertThat(Verification.of(out).report().articles()).isEqualTo(203);
    }

    private ArticleFiles open() {
        return new ArticleFiles(out, true, "topic-id", threads, Clock.systemUTC());
    }
}
