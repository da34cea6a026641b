package org.dateline.sink.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionIndexTest {
    /** Of which the first few thousand fit into memory. */
    private static final int ARTICLES = 20_000;

    private final Path folder;

    /** Which article's line stands at each position. */
    private final List<String> lines = new ArrayList<>();

    PositionIndexTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @RepeatedTest(3)
    void it_knows_the_newest_position_of_each_article_in_memory_and_in_a_file(RepetitionInfo repetition)
            throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Map<String, Long> newest = new HashMap<>();
        try (PositionIndex index =
                new PositionIndex(count -> FileSlots.temporary(folder.resolve("index" + count), count))) {
            for (int i = 0; i < 2 * ARTICLES; i++) {
                String article = "article " + random.nextInt(ARTICLES);
                newest.put(article, (long) lines.size());
                put(index, article);
            }

            assertThat(index.size()).isEqualTo(newest.size());
            for (Map.Entry<String, Long> one : newest.entrySet()) {
                assertThat(find(index, one.getKey())).isEqualTo(one.getValue());
            }
            assertThat(find(index, "never seen")).isEqualTo(-1);
        }
    }

    @Test
    void a_temporary_file_has_no_name_while_it_is_open_and_so_none_is_left_by_a_process_that_is_killed()
            throws IOException {
        try (PositionIndex index =
                new PositionIndex(count -> FileSlots.temporary(folder.resolve("index" + count), count))) {
            for (int i = 0; i < ARTICLES; i++) {
                put(index, "article " + i);
            }

            assertThat(index.file()).isNotNull();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }

    private void put(PositionIndex index, String article) throws IOException {
        lines.add(article);
        index.put(key(article), lines.size() - 1, position -> at(position).equals(article));
    }

    private long find(PositionIndex index, String article) throws IOException {
        return index.find(key(article), position -> at(position).equals(article));
    }

    private String at(long position) {
        return lines.get((int) position);
    }

    /** Spread as ids are, and every tenth shared by two articles. */
    private static long key(String article) {
        int hash = article.hashCode();
        return new Random(hash % 10 == 0 ? hash / 20 : hash).nextLong();
    }
}
