package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FastTopicsTest {
    private final FastTopics fast = FastTopics.load();

    @Test
    void news_of_a_kind_is_told_from_news_of_another() {
        assertThat(best("The striker scored twice as the champions won the cup final on penalties."))
                .isEqualTo(14);
        assertThat(best("Parliament votes on the election law after the prime minister resigns."))
                .isEqualTo(10);
        assertThat(best("Astronomers discover a planet with a space telescope."))
                .isEqualTo(12);
        assertThat(best("Snow and gales are forecast overnight, with frost in the valleys."))
                .isEqualTo(16);
    }

    @Test
    void shares_sum_up_to_one_and_confidences_are_shares_too() {
        TopicScores scores = fast.score("", "");

        double sum = 0;
        for (int top = 0; top < TopicScores.TOPS; top++) {
            sum += scores.share(top);
            assertThat(scores.confidence(top)).isBetween(0.0, 1.0);
        }
        assertThat(sum).isCloseTo(1, offset(1e-9));
    }

    @Test
    void more_share_is_never_less_confidence() {
        Calibration calibration = fast.model().calibration();

        for (int percent = 1; percent <= 100; percent++) {
            assertThat(calibration.confidence(percent / 100.0))
                    .isGreaterThanOrEqualTo(calibration.confidence((percent - 1) / 100.0));
        }
    }

    @Test
    void a_text_of_five_megabytes_without_an_end_is_read_to_the_stated_cap() {
        String line = "word ".repeat(1_000_000);

        assertThat(new Words().read(line).size()).isEqualTo(Words.MOST);
        assertThat(new Words().read("(".repeat(5_000_000)).size()).isZero();
        assertThat(new Words().read("a".repeat(5_000_000)).size()).isEqualTo(1);
        assertTimeout(Duration.ofMinutes(2), () -> fast.score(line, line));
    }

    @Test
    void a_damaged_model_is_refused_by_name() throws IOException {
        byte[] file;
        try (InputStream in = FastTopics.class.getResourceAsStream(FastTopics.RESOURCE)) {
            file = in == null ? new byte[0] : in.readAllBytes();
        }
        assertThat(StudentModel.read("topics.bin", file).bytes()).isEqualTo(file);
        file[file.length / 2] ^= 1;

        assertThatThrownBy(() -> StudentModel.read("topics.bin", file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("topics.bin has " + file.length + " bytes that do not match the checksum");
    }

    private int best(String text) {
        return fast.score("", text).best();
    }
}
