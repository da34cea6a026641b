package org.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PerceptronTest {
    private static final int INPUTS = 5;

    @Test
    void the_mean_of_several_says_the_mean_of_what_they_say() {
        // Given networks of different sizes
        Perceptron one = random(3, 1);
        Perceptron other = random(4, 2);
        float[] input = {0.1f, -0.3f, 0.7f, 0.2f, -0.6f};

        // When
        float[] mean = Perceptron.mean(List.of(one, other)).scores(input);

        // Then
        float[] first = one.scores(input);
        float[] second = other.scores(input);
        for (int top = 0; top < TopicScores.TOPS; top++) {
            assertThat(mean[top]).isCloseTo((first[top] + second[top]) / 2, offset(1e-5f));
        }
    }

    private static Perceptron random(int hidden, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] first = new float[hidden * (INPUTS + 1)];
        float[] second = new float[TopicScores.TOPS * (hidden + 1)];
        for (float[] weights : List.of(first, second)) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) random.nextDouble() - 0.5f;
            }
        }
        return new Perceptron(INPUTS, hidden, first, second);
    }
}
