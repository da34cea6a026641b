package org.dateline.workshop.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldSentenceTest {
    private static final int PLACE = 2;

    @Test
    void what_is_shouted_keeps_its_labels() {
        // Given
        GoldSentence sentence = new GoldSentence(List.of("Paris", "’s"), List.of(PLACE, -1), List.of(true, false));

        // When, Then
        assertThat(sentence.shouted())
                .isEqualTo(new GoldSentence(List.of("PARIS", "’S"), List.of(PLACE, -1), List.of(true, false)));
    }
}
