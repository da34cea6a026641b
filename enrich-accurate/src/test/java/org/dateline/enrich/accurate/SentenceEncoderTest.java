package org.dateline.enrich.accurate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real model. */
class SentenceEncoderTest {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void a_vector_has_length_one() {
        float[] vector = encoder.encode("The central bank raised interest rates by half a point.");

        assertThat(vector).hasSize(SentenceEncoder.SIZE);
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void the_same_text_has_the_same_vector_whoever_else_asks_at_the_time() {
        String text = "Striking nurses returned to work on Monday.";
        float[] alone = encoder.encode(text);

        List<float[]> together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> encoder.encode(i % 2 == 0 ? text : text + i))
                .toList();

        for (int i = 0; i < together.size(); i += 2) {
            assertThat(together.get(i)).isEqualTo(alone);
        }
    }

    @Test
    void texts_on_the_same_matter_lie_closer_than_others_without_sharing_a_word() {
        float[] rates = encoder.encode("The central bank raised interest rates.");
        float[] costs = encoder.encode("Mortgages cost more after monetary policy tightens.");
        float[] match = encoder.encode("The striker scored the winning goal.");

        assertThat(cosine(rates, costs)).isGreaterThan(cosine(rates, match));
    }

    @Test
    void a_closed_encoder_says_so_and_closing_twice_does_no_harm() {
        SentenceEncoder closed = SentenceEncoder.load();
        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.encode("text")).hasMessageContaining("the encoder is closed");
    }

    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
