package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionsTest {
    private static final List<float[]> VECTORS =
            List.of(new float[] {10, 0, 3}, new float[] {-10, 1, 3}, new float[] {8, -1, 3}, new float[] {-8, 0, 3});

    @Test
    void the_first_direction_is_the_one_in_which_vectors_differ_most() {
        Directions directions = Directions.of(Directions.centred(VECTORS), 1);

        assertThat(Math.abs(directions.of(new float[] {1, 0, 0}, 1)[0])).isCloseTo(1, offset(0.01f));
        assertThat(directions.of(new float[] {0, 0, 1}, 1)[0]).isCloseTo(0, offset(0.01f));
    }

    @Test
    void a_factor_stretches_what_is_projected() {
        Directions directions = Directions.of(Directions.centred(VECTORS), 2);

        float[] once = directions.of(VECTORS.get(0), 1);
        float[] thrice = directions.of(VECTORS.get(0), 3);

        assertThat(thrice[0]).isCloseTo(3 * once[0], offset(1e-4f));
    }

    @Test
    void what_all_vectors_share_is_taken_out() {
        assertThat(Directions.centred(VECTORS))
                .allSatisfy(vector -> assertThat(vector[2]).isZero());
    }
}
