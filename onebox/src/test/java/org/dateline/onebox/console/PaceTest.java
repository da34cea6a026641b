package org.dateline.onebox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class PaceTest {
    private long now = 1;

    @Test
    void no_more_than_the_rate_goes_by_and_a_pause_is_no_reason_for_a_burst() {
        Pace pace = Pace.of(10, () -> now, nanos -> now += nanos);

        pace.await(5);
        pace.await(5);
        assertThat(millis()).isEqualTo(500);

        now += TimeUnit.SECONDS.toNanos(60);
        pace.await(5);
        pace.await(5);
        assertThat(millis()).isEqualTo(61_000);
    }

    @Test
    void a_portion_is_a_tenth_of_a_second_and_at_least_one() {
        assertThat(Pace.of(1).portion(500)).isEqualTo(1);
        assertThat(Pace.of(200).portion(500)).isEqualTo(20);
        assertThat(Pace.of(Double.POSITIVE_INFINITY).portion(500)).isEqualTo(500);
    }

    @Test
    void a_rate_is_a_number_a_second_above_zero() throws Exception {
        assertThat(new Pace.Rate().convert("50/s")).isEqualTo(50);
        assertThat(new Pace.Rate().convert("0.5")).isEqualTo(0.5);
        assertThatThrownBy(() -> new Pace.Rate().convert("0/s")).isInstanceOf(TypeConversionException.class);
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(now);
    }
}
