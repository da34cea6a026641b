package org.dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldSentenceTest {
    private static final int PLACE = 2;
    private static final int OTHER = 3;

    @Test
    void a_nationality_of_two_words_is_no_place() {
        // Given
        GoldSentence sentence = new GoldSentence(
                List.of("South", "Korean", "troops", "left", "South", "Korea"),
                List.of(PLACE, PLACE, -1, -1, PLACE, PLACE),
                List.of(true, false, false, false, true, false));

        // When, Then
        assertThat(sentence.corrected().types()).containsExactly(OTHER, OTHER, -1, -1, PLACE, PLACE);
    }

    @Test
    void what_is_shouted_keeps_its_labels() {
        // Given
        GoldSentence sentence = new GoldSentence(List.of("Paris", "’s"), List.of(PLACE, -1), List.of(true, false));

        // When, Then
        assertThat(sentence.shouted())
                .isEqualTo(new GoldSentence(List.of("PARIS", "’S"), List.of(PLACE, -1), List.of(true, false)));
    }
}
