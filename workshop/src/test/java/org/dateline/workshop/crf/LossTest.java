package org.dateline.workshop.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.dateline.enrich.crf.TagSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final TagSet TAGS = new TagSet(List.of("A", "B"));
    private static final int STATES = TAGS.size();
    private static final int POSITIONS = 5;

    @RepeatedTest(20)
    void the_gradient_is_the_slope_of_the_loss(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        float[] scores = numbers(random, POSITIONS * STATES);
        float[] transitions = numbers(random, STATES * STATES);
        int[] allowed = {TAGS.all(), 1 << TAGS.begin(0) | 1, TAGS.all(), TAGS.all() & ~1, TAGS.all()};
        Loss loss = new Loss(TAGS);

        // When
        loss.of(scores, transitions, allowed);

        // Then
        int position = random.nextInt(POSITIONS);
        int state = random.nextInt(STATES);
        double slope = slope(scores, position * STATES + state, () -> new Loss(TAGS).of(scores, transitions, allowed));
        assertThat((double) loss.gradient(position, state)).isCloseTo(slope, within(0.01));
        int arc = random.nextInt(transitions.length);
        double arcSlope = slope(transitions, arc, () -> new Loss(TAGS).of(scores, transitions, allowed));
        assertThat((double) loss.transitionGradients()[arc]).isCloseTo(arcSlope, within(0.01));
    }

    @Test
    void what_allows_everything_teaches_nothing() {
        // Given
        float[] scores = numbers(new Random(1), STATES);
        Loss loss = new Loss(TAGS);

        // When
        double badness = loss.of(scores, new float[STATES * STATES], new int[] {TAGS.all()});

        // Then
        assertThat(badness).isCloseTo(0, within(1e-6));
        for (int state = 0; state < STATES; state++) {
            assertThat(loss.gradient(0, state)).isCloseTo(0, within(1e-6f));
        }
    }

    @Test
    void an_example_that_allows_no_legal_path_changes_nothing() {
        // Given: nothing may begin inside
        int[] allowed = {1 << TAGS.inside(0)};
        Loss loss = new Loss(TAGS);

        // When
        double badness = loss.of(new float[STATES], new float[STATES * STATES], allowed);

        // Then
        assertThat(badness).isZero();
        assertThat(loss.gradient(0, TAGS.inside(0))).isZero();
    }

    private static double slope(float[] numbers, int index, java.util.function.DoubleSupplier function) {
        float step = 0.01f;
        float before = numbers[index];
        numbers[index] = before + step;
        double above = function.getAsDouble();
        numbers[index] = before - step;
        double below = function.getAsDouble();
        numbers[index] = before;
        return (above - below) / (2 * step);
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
