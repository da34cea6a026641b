package org.dateline.workshop.crf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.dateline.enrich.crf.CrfModel;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ModelFormatTest {
    private static final CrfModel MODEL =
            CrfTrainer.train(ToyLanguage.TAGS, ToyLanguage.examples(1, 100, 1), ToyLanguage.TRAINING, epoch -> {});

    @Test
    void a_model_that_was_written_and_read_is_the_same() throws IOException {
        // Given
        byte[] bytes = CrfTrainerTest.bytes(MODEL);

        // When
        CrfModel read = CrfModel.read(new ByteArrayInputStream(bytes));

        // Then
        assertThat(CrfTrainerTest.bytes(read)).isEqualTo(bytes);
        assertThat(read.tags()).isEqualTo(ToyLanguage.TAGS);
        assertThat(read.features()).isEqualTo(MODEL.features()).isPositive();
        assertThat(ToyLanguage.shareRight(read, 3, 50)).isEqualTo(ToyLanguage.shareRight(MODEL, 3, 50));
    }

    @Test
    void what_is_no_model_is_refused() {
        assertThatThrownBy(() -> CrfModel.read(new ByteArrayInputStream("PK these are other bytes".getBytes(UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessage("this is no CRF model: it does not begin as one");
    }

    @Test
    void a_model_of_another_version_is_refused() throws IOException {
        // Given
        byte[] bytes = CrfTrainerTest.bytes(MODEL);
        bytes[7] = 9;

        // When, Then
        assertThatThrownBy(() -> CrfModel.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("the CRF model has version 9: must be 1");
    }

    @RepeatedTest(20)
    void a_model_with_a_changed_byte_is_refused(RepetitionInfo repetition) throws IOException {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = CrfTrainerTest.bytes(MODEL);
        int place = 16 + random.nextInt(bytes.length - 16);
        bytes[place] ^= (byte) (1 << random.nextInt(8));

        // When, Then
        assertThatThrownBy(() -> CrfModel.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("the CRF model is damaged: its checksum differs");
    }

    @Test
    void half_a_model_is_refused() throws IOException {
        // Given
        byte[] bytes = CrfTrainerTest.bytes(MODEL);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);

        // When, Then
        assertThatThrownBy(() -> CrfModel.read(new ByteArrayInputStream(half)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("the CRF model ends after \\d+ bytes of \\d+");
    }

    @Test
    void nothing_is_refused() {
        assertThatThrownBy(() -> CrfModel.read(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IOException.class)
                .hasMessage("the CRF model ends too early");
    }
}
