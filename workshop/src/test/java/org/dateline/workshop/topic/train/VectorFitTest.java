package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorFitTest {
    private static final int STRIKE = 0;
    private static final int GOAL = 1;
    private static final int UNION = 2;
    private static final int UNSEEN = 3;

    @Test
    void a_text_s_words_come_to_point_where_the_text_points() {
        // Given words that all start alike, and texts on sport and on labour
        float[][] vectors = alike();
        float[] sport = {1, 0};
        float[] labour = {0, 1};

        // When
        new VectorFit(vectors).fit(texts(sport, labour));

        // Then
        assertThat(vectors[GOAL][0]).isGreaterThan(vectors[GOAL][1]);
        assertThat(vectors[UNION][1]).isGreaterThan(vectors[UNION][0]);
    }

    @Test
    void a_word_that_no_text_has_stays_where_it_was() {
        float[][] vectors = alike();

        new VectorFit(vectors).fit(texts(new float[] {1, 0}, new float[] {0, 1}));

        assertThat(vectors[UNSEEN]).containsExactly(0.5f, 0.5f);
    }

    @Test
    void the_same_texts_give_the_same_vectors_to_the_last_bit() {
        float[][] once = alike();
        float[][] again = alike();

        new VectorFit(once).fit(texts(new float[] {1, 0}, new float[] {0, 1}));
        new VectorFit(again).fit(texts(new float[] {1, 0}, new float[] {0, 1}));

        assertThat(again).isDeepEqualTo(once);
    }

    private static float[][] alike() {
        return new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f}, {0.5f, 0.5f}};
    }

    private static List<VectorFit.Text> texts(float[] sport, float[] labour) {
        List<VectorFit.Text> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(new VectorFit.Text(new int[] {STRIKE, GOAL, GOAL}, sport));
            texts.add(new VectorFit.Text(new int[] {STRIKE, UNION, UNION}, labour));
        }
        return texts;
    }
}
