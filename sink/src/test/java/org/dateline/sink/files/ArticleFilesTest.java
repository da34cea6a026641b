package org.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.sink.files.Records.article;
import static org.dateline.sink.files.Records.record;
import static org.dateline.sink.files.Records.tombstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.sink.disk.IoThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    private static final String DAY = "2019-11-04";

    private final IoThreads threads = new IoThreads(4);
    private final List<ArticleFiles> opened = new ArrayList<>();
    private Path out;

    @BeforeEach
    void makeOut(@TempDir Path directory) {
        out = directory.resolve("out");
    }

    @AfterEach
    void closeAll() throws IOException {
        for (ArticleFiles files : opened) {
            files.close();
        }
        threads.close();
    }

    @Test
    void an_article_becomes_a_pretty_file_under_its_publication_date() throws IOException {
        IncomingRecord record = article(0, 1, "urn:a", DAY, "Hello.");

        GroupReport report = open().write(List.of(record));

        assertThat(report.written()).hasSize(1);
        assertThat(files()).containsExactly("2019/11/04/" + Identity.id("urn:a") + ".json");
        byte[] value = java.util.Objects.requireNonNull(record.value()).array();
        assertThat(read("2019/11/04", "urn:a"))
                .isEqualTo(new String(
                        MessageJson.pretty(MessageJson.readTree(value)), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void an_article_without_a_publication_date_stands_under_the_day_it_was_received() throws IOException {
        open().write(List.of(record(0, 1, "urn:a", "{\"uri\":\"urn:a\"}")));

        assertThat(files()).containsExactly("2026/11/24/" + Identity.id("urn:a") + ".json");
    }

    @Test
    void the_same_article_again_is_unchanged() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Hello.")));

        GroupReport report = files.write(List.of(article(0, 2, "urn:a", DAY, "Hello.")));

        assertThat(report.written()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void the_fields_of_the_run_make_no_other_record() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(record(0, 1, "urn:a", ofARun("2026-11-24T00:00:00Z", "2+aaaaaa", 812))));

        GroupReport report =
                files.write(List.of(record(0, 2, "urn:a", ofARun("2026-11-25T09:30:00Z", "2+aaaaaa", 67))));

        assertThat(report.written()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void a_record_that_says_something_else_is_written_whatever_it_claims_to_be() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(claiming("same", record(0, 1, "urn:a", ofARun("2026-11-24T00:00:00Z", "2+aaaaaa", 812)))));

        GroupReport report = files.write(
                List.of(claiming("same", record(0, 2, "urn:a", ofARun("2026-11-24T00:00:00Z", "2+bbbbbb", 812)))));

        assertThat(report.written()).hasSize(1);
        assertThat(read("2026/11/24", "urn:a")).contains("2+bbbbbb");
    }

    private static String ofARun(String time, String version, int micros) {
        return "{\"uri\":\"urn:a\",\"enrichment\":{\"received\":\"2026-11-24T00:00:00Z\",\"enriched\":\"" + time
                + "\",\"annotators\":[{\"name\":\"entity\",\"version\":\"" + version
                + "\",\"status\":\"ok\",\"micros\":" + micros + "}]}}";
    }

    private static IncomingRecord claiming(String id, IncomingRecord record) {
        return new IncomingRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers().with(HeaderNames.CE_ID, id));
    }

    @Test
    void the_same_article_again_brings_a_file_back_that_somebody_took_away() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Hello.")));
        Files.delete(out.resolve(files().get(0)));

        GroupReport report = files.write(List.of(article(0, 2, "urn:a", DAY, "Hello.")));

        assertThat(report.written()).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_later_text_replaces_an_earlier_one() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Old.")));

        files.write(List.of(article(0, 2, "urn:a", DAY, "New.")));

        assertThat(read("2019/11/04", "urn:a")).contains("New.");
    }

    @Test
    void a_record_that_is_read_again_never_takes_the_place_of_a_newer_one() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Old."), article(0, 2, "urn:a", DAY, "New.")));

        GroupReport report = files.write(List.of(article(0, 1, "urn:a", DAY, "Old.")));

        assertThat(report.superseded()).isEqualTo(1);
        assertThat(read("2019/11/04", "urn:a")).contains("New.");
    }

    @Test
    void the_sources_version_decides_before_the_order_of_arrival() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Second.", "\"version\":\"2\",")));

        GroupReport report = files.write(List.of(article(0, 2, "urn:a", DAY, "First.", "\"version\":\"1\",")));

        assertThat(report.superseded()).isEqualTo(1);
        assertThat(read("2019/11/04", "urn:a")).contains("Second.");
    }

    @Test
    void of_several_versions_in_one_group_only_the_newest_is_written() throws IOException {
        GroupReport report = open().write(List.of(
                article(0, 1, "urn:a", DAY, "One."),
                article(0, 2, "urn:a", "2019-11-05", "Two."),
                article(0, 3, "urn:a", "2019-11-06", "Three.")));

        assertThat(report.written()).hasSize(1);
        assertThat(report.superseded()).isEqualTo(2);
        assertThat(files()).containsExactly("2019/11/06/" + Identity.id("urn:a") + ".json");
    }

    @Test
    void a_revision_that_changes_the_date_leaves_no_second_file() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Hello.")));

        files.write(List.of(article(0, 2, "urn:a", "2019-11-05", "Hello.")));

        assertThat(files()).containsExactly("2019/11/05/" + Identity.id("urn:a") + ".json");
    }

    @Test
    void a_tombstone_deletes_the_file_and_an_older_record_does_not_bring_it_back() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "Hello.")));

        GroupReport deletion = files.write(List.of(tombstone(0, 2, "urn:a")));
        GroupReport again = files.write(List.of(article(0, 1, "urn:a", DAY, "Hello.")));

        assertThat(deletion.deleted()).isEqualTo(1);
        assertThat(again.superseded()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void after_a_restart_it_knows_what_it_has_written() throws IOException {
        open().write(List.of(article(0, 1, "urn:a", DAY, "Hello."), article(1, 1, "urn:b", DAY, "Hello.")));

        GroupReport report = open().write(
                        List.of(article(0, 1, "urn:a", DAY, "Hello."), article(1, 2, "urn:b", "2019-11-05", "Moved.")));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "2019/11/04/" + Identity.id("urn:a") + ".json", "2019/11/05/" + Identity.id("urn:b") + ".json");
    }

    @Test
    void a_writer_that_has_lost_its_partition_never_replaces_what_its_successor_wrote() throws IOException {
        ArticleFiles zombie = open();
        zombie.write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        ArticleFiles successor = open();
        successor.write(List.of(article(0, 3, "urn:a", "2019-11-05", "Three."), tombstone(0, 4, "urn:b")));

        GroupReport report = zombie.write(
                List.of(article(0, 2, "urn:a", DAY, "Two."), article(0, 2, "urn:b", DAY, "Withdrawn since.")));

        assertThat(report.written()).isEmpty();
        assertThat(report.superseded()).isEqualTo(2);
        assertThat(files()).containsExactly("2019/11/05/" + Identity.id("urn:a") + ".json");
        assertThat(successor
                        .write(List.of(article(0, 3, "urn:a", "2019-11-05", "Three.")))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void offsets_of_a_topic_that_was_made_anew_are_not_compared_with_old_ones() throws IOException {
        open().write(List.of(article(0, 11, "urn:a", DAY, "Old.")));

        ArticleFiles afterwards = open("another-topic-id");
        afterwards.write(List.of(article(0, 2, "urn:x", DAY, "Other.")));
        GroupReport report = afterwards.write(List.of(article(0, 3, "urn:a", DAY, "Newer.")));

        assertThat(report.written()).hasSize(1);
    }

    @Test
    void a_record_that_is_no_article_is_refused_and_its_neighbours_are_written() throws IOException {
        GroupReport report = open().write(List.of(
                record(0, 1, "urn:a", "{\"uri\":"),
                record(0, 2, "urn:b", "{\"title\":\"no uri\"}"),
                record(0, 3, "urn:other", "{\"uri\":\"urn:c\"}"),
                record(0, 4, "urn:d", "[1]"),
                article(0, 5, "urn:e", DAY, "Fine.")));

        assertThat(report.refused())
                .extracting(refused -> refused.record().offset())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(report.refused())
                .extracting(refused -> refused.problem().getMessage())
                .anySatisfy(message -> assertThat(message).startsWith("uri is null"));
        assertThat(files()).containsExactly("2019/11/04/" + Identity.id("urn:e") + ".json");
    }

    @Test
    void when_the_out_directory_vanishes_nothing_is_written_until_it_is_back() throws IOException {
        ArticleFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        Files.move(out, out.resolveSibling("elsewhere"));

        assertThatThrownBy(() -> files.write(List.of(article(0, 2, "urn:a", DAY, "Two."))))
                .isInstanceOf(IOException.class);
        assertThat(out).doesNotExist();

        Files.move(out.resolveSibling("elsewhere"), out);
        files.write(List.of(article(0, 2, "urn:a", DAY, "Two.")));
        assertThat(read("2019/11/04", "urn:a")).contains("Two.");
    }

    private ArticleFiles open() throws IOException {
        return open("topic-id");
    }

    private ArticleFiles open(String incarnation) throws IOException {
        ArticleFiles files = new ArticleFiles(out, true, incarnation, threads, Clock.systemUTC());
        files.create();
        opened.add(files);
        return files;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String read(String day, String uri) throws IOException {
        return Files.readString(out.resolve(day).resolve(Identity.id(uri) + ".json"));
    }
}
