package org.dateline.sink.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.sink.files.Records.article;
import static org.dateline.sink.files.Records.record;
import static org.dateline.sink.files.Records.tombstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.sink.disk.IoThreads;
import org.dateline.sink.files.GroupReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonFilesTest {
    private static final String DAY = "2019-11-04";

    private final IoThreads threads = new IoThreads(4);
    private final List<NdjsonFiles> opened = new ArrayList<>();
    private final MovableClock clock = new MovableClock();
    private final Path out;

    NdjsonFilesTest(@TempDir Path directory) {
        out = directory.resolve("out");
    }

    @AfterEach
    void closeAll() throws IOException {
        for (NdjsonFiles files : opened) {
            files.close();
        }
        threads.close();
    }

    @Test
    void records_stand_line_by_line_in_their_order_deletions_too() throws IOException {
        NdjsonFiles files = open();

        files.write(List.of(article(0, 1, "urn:a", DAY, "One."), tombstone(0, 2, "urn:a")));

        assertThat(lines()).hasSize(2).last().isEqualTo("{\"uri\":\"urn:a\",\"deleted\":true}");
    }

    @Test
    void records_that_come_again_after_a_restart_stand_there_once() throws IOException {
        open().write(List.of(article(0, 1, "urn:a", DAY, "One."), article(0, 2, "urn:b", DAY, "Two.")));

        GroupReport report =
                open().write(List.of(article(0, 2, "urn:b", DAY, "Two."), article(0, 3, "urn:c", DAY, "Three.")));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void what_a_crash_left_behind_the_committed_length_is_cut_off() throws IOException {
        open().write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        Files.writeString(file(".open"), "{\"uri\":\"urn:half", StandardOpenOption.APPEND);

        open().write(List.of(article(0, 2, "urn:b", DAY, "Two.")));

        assertThat(lines()).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void a_file_is_closed_once_it_is_large_enough() throws IOException {
        NdjsonFiles files = open();

        files.write(List.of(article(0, 1, "urn:a", DAY, "x".repeat(2000))));
        files.write(List.of(article(0, 2, "urn:b", DAY, "Next.")));

        assertThat(out.resolve("news.enriched-0/00000000000000000001.ndjson")).exists();
        assertThat(out.resolve("news.enriched-0/00000000000000000002.ndjson.open"))
                .exists();
    }

    @Test
    void a_file_is_closed_by_the_clock_although_nothing_comes_even_after_a_restart() throws IOException {
        open().write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        NdjsonFiles afterRestart = open();
        clock.now = clock.now.plus(Duration.ofHours(1));

        afterRestart.assigned("news.enriched", 0);

        assertThat(file("")).exists();
        assertThat(file(".open")).doesNotExist();
    }

    @Test
    void a_file_that_could_not_get_its_final_name_keeps_its_lines() throws IOException {
        // Given
        NdjsonFiles files = open();
        files.write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        Path inTheWay = Files.createDirectories(file("").resolve("in-the-way"));
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThatThrownBy(files::tick).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        Files.delete(file(""));

        // When
        files.write(List.of(article(0, 2, "urn:b", DAY, "Two.")));
        open().write(List.of(article(0, 3, "urn:c", DAY, "Three.")));

        // Then
        assertThat(lines()).hasSize(3);
    }

    @Test
    void a_writer_that_has_lost_its_partition_writes_nothing_that_its_successor_has() throws IOException {
        NdjsonFiles zombie = open();
        zombie.write(List.of(article(0, 1, "urn:a", DAY, "One.")));
        open().write(List.of(article(0, 2, "urn:b", DAY, "Two.")));

        GroupReport report = zombie.write(List.of(article(0, 2, "urn:b", DAY, "Two.")));

        assertThat(report.written()).isEmpty();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_record_that_is_no_article_is_refused() throws IOException {
        GroupReport report = open().write(List.of(record(0, 1, "urn:a", "{"), article(0, 2, "urn:b", DAY, "Fine.")));

        assertThat(report.refused()).hasSize(1);
        assertThat(lines()).hasSize(1);
    }

    private NdjsonFiles open() throws IOException {
        NdjsonFiles files = new NdjsonFiles(out, "topic-id", 1000, Duration.ofHours(1), threads, clock);
        files.create();
        opened.add(files);
        return files;
    }

    private Path file(String suffix) {
        return out.resolve("news.enriched-0/00000000000000000001.ndjson" + suffix);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> all = Files.list(out.resolve("news.enriched-0"))) {
            for (Path file : all.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
