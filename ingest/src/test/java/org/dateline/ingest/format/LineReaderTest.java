package org.dateline.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LineReaderTest {
    @Test
    void blank_lines_are_counted_and_left_out_and_a_byte_order_mark_and_crs_are_no_part_of_a_line() throws IOException {
        List<String> lines = read("\uFEFF{1}\r\n\r\n  \n{2}\n{3}", 100);

        assertThat(lines).containsExactly("1:{1}", "4:{2}", "5:{3}");
    }

    @Test
    void a_line_of_just_the_cap_is_whole_and_a_longer_one_is_cut_and_marked_and_its_neighbours_are_untouched()
            throws IOException {
        List<String> lines = read("12345\r\n123456\n12345", 5);

        assertThat(lines).containsExactly("1:12345", "2:12345…", "3:12345");
    }

    @Test
    void a_line_that_is_too_long_is_refused_as_too_large() throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream("123456".getBytes(UTF_8)), 5);
        RawLine line = reader.next();

        assertThat(line).isNotNull();
        assertThat(Reads.refused(ArticleFormats.read(line, "x")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    /** The repetition is the seed. */
    @RepeatedTest(50)
    void every_line_comes_back_with_its_number(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 40; number++) {
            String line = "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 200_000 : 200));
            text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
            if (!line.isEmpty()) {
                expected.add(number + ":" + line);
            }
        }

        assertThat(read(text.toString(), 1_000_000)).isEqualTo(expected);
    }

    private static List<String> read(String text, int cap) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), cap);
        List<String> lines = new ArrayList<>();
        for (RawLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number() + ":" + new String(line.bytes(), UTF_8) + (line.tooLong() ? "…" : ""));
        }
        return lines;
    }
}
