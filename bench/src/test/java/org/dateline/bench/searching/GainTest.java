package org.dateline.bench.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GainTest {
    @Test
    void all_that_is_wanted_before_all_else_is_one_and_nothing_of_it_is_none() {
        assertThat(Gain.of(List.of("b", "a", "x"), Set.of("a", "b"), 10)).isEqualTo(new Gain(1, 1));
        assertThat(Gain.of(List.of("x"), Set.of("a", "b"), 10)).isEqualTo(new Gain(0, 0));
    }

    @Test
    void what_stands_lower_is_worth_less() {
        Gain second = Gain.of(List.of("x", "a"), Set.of("a"), 10);

        assertThat(second.ndcg()).isCloseTo(0.631, within(0.001));
        assertThat(second.reciprocal()).isEqualTo(0.5);
    }
}
