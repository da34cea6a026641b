package org.dateline.ingest.codec.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.ingest.format.ParseOutcome.Refused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@NullUnmarked
class JsonFramesTest {
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
        JsonFrames reader = new JsonFrames(new ByteArrayInputStream("123456".getBytes(UTF_8)), 5);
        RawLine line = reader.next();

        assertThat(line).isNotNull();
        assertThat(JsonValues.outcome(line, null, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void documents_over_many_lines_are_frames_too() throws IOException {
        List<String> frames = read("{\n \"a\": 1\n}\n{\n \"b\": \"}\"\n}\n", 100);

        assertThat(frames).containsExactly("1:{\n \"a\": 1\n}", "4:{\n \"b\": \"}\"\n}");
    }

    @Test
    void the_elements_of_an_array_are_frames_however_it_is_laid_out() throws IOException {
        assertThat(read("[{1},{2}]", 100)).containsExactly("1:{1}", "1:{2}");
        assertThat(read("[\n{\n\"a\":1},\n{2}\n]\n", 100)).containsExactly("2:{\n\"a\":1}", "4:{2}");
        assertThat(read("{0}\n[{1},{2}]\n{3}", 100)).containsExactly("1:{0}", "2:{1}", "2:{2}", "3:{3}");
    }

    @Test
    void documents_that_stand_behind_each_other_in_a_line_are_frames() throws IOException {
        assertThat(read("{1} {2}{3}", 100)).containsExactly("1:{1}", "1:{2}", "1:{3}");
    }

    @Test
    void a_broken_line_costs_no_neighbours() throws IOException {
        assertThat(read("{1}\n{\"a\":\n{2}\nx}\n{3}", 100))
                .containsExactly("1:{1}", "2:{\"a\":", "3:{2}", "4:x}", "5:{3}");
        assertThat(read("{\"a\n{2}\n{3}", 100)).containsExactly("1:{\"a", "2:{2}", "3:{3}");
        assertThat(read("{1} x\n{2}", 100)).containsExactly("1:{1}x", "2:{2}");
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
        JsonFrames reader = new JsonFrames(new ByteArrayInputStream(text.getBytes(UTF_8)), cap);
        List<String> lines = new ArrayList<>();
        for (RawLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line.number() + ":" + new String(line.bytes(), UTF_8) + (line.tooLong() ? "…" : ""));
        }
        return lines;
    }
}
