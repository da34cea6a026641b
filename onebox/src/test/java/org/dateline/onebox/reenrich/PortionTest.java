package org.dateline.onebox.reenrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortionTest {
    @Test
    void it_grows_while_enrich_is_quick_and_never_beyond_the_most() {
        Portion portion = new Portion(100);

        for (int i = 0; i < 50; i++) {
            portion.took(Duration.ofMillis(60));
        }

        assertThat(portion.size()).isEqualTo(100);
    }

    @Test
    void it_settles_where_enrich_takes_a_moment() {
        Portion portion = new Portion(100);

        for (int i = 0; i < 50; i++) {
            // 30 ms for the transaction and 5 ms for each.
            portion.took(Duration.ofMillis(30 + 5L * portion.size()));
        }

        assertThat(portion.size()).isBetween(10, 24);
    }

    @Test
    void it_is_small_where_enrich_is_slow_and_none_is_asked_for_more_than_the_most() {
        Portion slow = new Portion(100);
        Portion one = new Portion(1);

        for (int i = 0; i < 50; i++) {
            slow.took(Duration.ofSeconds(2));
            one.took(Duration.ofSeconds(2));
        }

        assertThat(slow.size()).isEqualTo(4);
        assertThat(one.size()).isEqualTo(1);
    }
}
