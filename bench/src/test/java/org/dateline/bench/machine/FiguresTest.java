package org.dateline.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(figures(List.of(4.0, 1.0, 3.0, 10.0)).median()).isEqualTo(3.5);
        assertThat(figures(List.of(4.0, 1.0, 10.0)).median()).isEqualTo(4.0);
    }

    @Test
    void a_percentile_is_one_of_the_values() {
        Figures figures = new Figures();
        for (int value = 1; value <= 1_000; value++) {
            figures.add(value);
        }

        assertThat(figures.percentile(0.5)).isEqualTo(500);
        assertThat(figures.percentile(0.99)).isEqualTo(990);
        assertThat(figures.least()).isEqualTo(1);
        assertThat(figures.most()).isEqualTo(1_000);
    }

    private static Figures figures(List<Double> values) {
        Figures figures = new Figures();
        values.forEach(figures::add);
        return figures;
    }
}
