package org.dateline.workshop.topic.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void the_error_is_how_far_confidence_and_truth_are_apart_by_the_size_of_the_bands() {
        Reliability reliability = new Reliability();
        for (int i = 0; i < 10; i++) {
            reliability.add(0.85, i < 8);
        }
        for (int i = 0; i < 30; i++) {
            reliability.add(0.55, i < 12);
        }

        assertThat(reliability.count(8)).isEqualTo(10);
        assertThat(reliability.rightShare(8)).isEqualTo(0.8);
        assertThat(reliability.confidence(5)).isCloseTo(0.55, offset(1e-9));
        assertThat(reliability.error()).isCloseTo((10 * 0.05 + 30 * 0.15) / 40, offset(1e-9));
        assertThat(reliability.rightShare()).isEqualTo(0.5);
    }

    @Test
    void whoever_is_wholly_sure_is_in_the_last_band() {
        Reliability reliability = new Reliability();

        reliability.add(1, true);

        assertThat(reliability.count(9)).isEqualTo(1);
        assertThat(reliability.error()).isZero();
    }

    @Test
    void nothing_given_is_no_error() {
        assertThat(new Reliability().error()).isZero();
    }
}
