package org.dateline.workshop.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.crf.CrfModel;
import org.dateline.enrich.crf.TagSet;
import org.junit.jupiter.api.Test;

class CrfTrainerTest {
    private static final TagSet TAGS = ToyLanguage.TAGS;

    @Test
    void a_toy_language_is_learnt() {
        // Given
        List<Example> examples = ToyLanguage.examples(1, 200, 1.0);

        // When
        CrfModel model = CrfTrainer.train(TAGS, examples, ToyLanguage.TRAINING, epoch -> {});

        // Then
        assertThat(ToyLanguage.shareRight(model, 2, 100)).isGreaterThan(0.99);
    }

    @Test
    void half_of_the_labels_are_enough_when_the_others_are_left_open() {
        // Given
        List<Example> examples = ToyLanguage.examples(1, 400, 0.5);

        // When
        CrfModel model = CrfTrainer.train(TAGS, examples, ToyLanguage.TRAINING, epoch -> {});

        // Then
        assertThat(ToyLanguage.shareRight(model, 2, 100)).isGreaterThan(0.97);
    }

    @Test
    void what_is_learnt_with_features_left_out_is_right_with_all_of_them() {
        // Given
        CrfTraining training = new CrfTraining(12, 0.5f, 0, 0, 0.3f, 16, 1, 7);

        // When
        CrfModel model = CrfTrainer.train(TAGS, ToyLanguage.examples(1, 200, 1), training, epoch -> {});

        // Then
        assertThat(ToyLanguage.shareRight(model, 2, 100)).isGreaterThan(0.97);
    }

    @Test
    void the_same_examples_and_seed_give_the_same_bytes() throws IOException {
        // When
        byte[] first = bytes(CrfTrainer.train(TAGS, ToyLanguage.examples(1, 50, 1), ToyLanguage.TRAINING, e -> {}));
        byte[] second = bytes(CrfTrainer.train(TAGS, ToyLanguage.examples(1, 50, 1), ToyLanguage.TRAINING, e -> {}));

        // Then
        assertThat(first).isEqualTo(second);
    }

    @Test
    void the_loss_falls_from_epoch_to_epoch() {
        // Given
        List<String> told = new ArrayList<>();

        // When
        CrfTrainer.train(TAGS, ToyLanguage.examples(1, 100, 1), ToyLanguage.TRAINING, told::add);

        // Then
        List<Integer> losses = told.stream()
                .map(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        assertThat(losses).hasSize(ToyLanguage.TRAINING.epochs());
        assertThat(losses.get(losses.size() - 1)).isLessThan(losses.get(0));
    }

    static byte[] bytes(CrfModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
