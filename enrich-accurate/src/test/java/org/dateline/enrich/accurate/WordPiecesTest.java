package org.dateline.enrich.accurate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected ids are those of the tokenizer that the model was trained with, which 15,332 news items were compared with. */
class WordPiecesTest {
    private static final WordPieces PIECES = WordPieces.load("all-minilm-l6-v2-q-tokenizer.json");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Café naïve İstanbul ŁÓDŹ | 101 7668 15743 9960 17814 102",
                "北京 news: don’t $5.00 | 101 1781 1755 2739 1024 2123 1521 1056 1002 1019 1012 4002 102",
                "supercalifragilistic²½ | 101 3565 9289 10128 29181 24411 4588 10701 13714 102"
            })
    void a_text_is_cut_as_the_model_was_trained(String text, String expected) {
        assertThat(joined(PIECES.ids(text, 128))).isEqualTo(expected);
    }

    @Test
    void an_empty_text_is_start_and_end() {
        assertThat(PIECES.ids("", 128)).containsExactly(101, 102);
    }

    @Test
    void a_word_of_more_than_a_hundred_letters_is_unknown_as_a_whole() {
        assertThat(PIECES.ids("a".repeat(200) + " b", 128)).containsExactly(101, 100, 1038, 102);
    }

    @Test
    void a_long_text_is_cut_and_still_ends_with_the_end_mark() {
        long[] ids = PIECES.ids("the trade dispute ".repeat(100), 128);

        assertThat(ids).hasSize(128).endsWith(102);
    }

    @Test
    void marks_of_the_model_in_a_text_are_plain_characters() {
        assertThat(PIECES.ids("[SEP]", 128)).containsExactly(101, 1031, 19802, 1033, 102);
    }

    @Test
    void the_opening_of_a_hostile_text_is_cut_before_it_is_read() {
        String hostile = "(".repeat(5_000_000);

        assertThat(nanosOf(hostile)).isLessThan(Duration.ofSeconds(1).toNanos());
        assertThat(Opening.of("", hostile)).isEmpty();
    }

    private static long nanosOf(String text) {
        long started = System.nanoTime();
        long[] ids = PIECES.ids(Opening.of("", text), 128);
        assertThat(ids).isNotEmpty();
        return System.nanoTime() - started;
    }

    private static String joined(long[] ids) {
        StringBuilder joined = new StringBuilder();
        for (long id : ids) {
            joined.append(joined.length() == 0 ? "" : " ").append(id);
        }
        return joined.toString();
    }
}
