package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.operations.Heartbeat.Limits;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Health health = new Health(nanos::get);
    private final Heartbeat heartbeat =
            health.heartbeat("inbox", new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60)));

    @Test
    void one_that_beats_within_its_limits_says_nothing() {
        pass(9);
        heartbeat.beat();
        pass(9);

        assertThat(health.ready()).isEqualTo(new Health.Report(true, java.util.Map.of()));
    }

    @Test
    void one_that_stops_is_first_not_ready_and_then_not_live_and_is_well_again_when_it_beats() {
        pass(11);
        assertThat(health.ready().up()).isFalse();
        assertThat(health.live().up()).isTrue();
        assertThat(health.ready().components().get("inbox"))
                .isEqualTo(new Health.Component(
                        Health.State.FAILING, "inbox has not been seen at work for 11 s: must be every 10 s"));

        pass(50);
        assertThat(health.live().up()).isFalse();

        heartbeat.beat();
        assertThat(health.ready().up()).isTrue();
    }

    @Test
    void what_a_component_says_of_itself_does_not_hide_that_its_thread_hangs() {
        health.register("inbox").ok("inbox data/inbox");
        pass(61);

        assertThat(health.live().components().get("inbox"))
                .extracting(Health.Component::state)
                .isEqualTo(Health.State.DEAD);
    }

    @Test
    void one_that_has_ended_in_order_is_not_missed() {
        heartbeat.rests();
        pass(1000);

        assertThat(health.ready().up()).isTrue();
    }

    @Test
    void metrics_say_how_long_it_has_not_beaten() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        heartbeat.shownOn(registry);
        pass(7);

        assertThat(registry.scrape()).contains("dateline_loop_seconds_since_beat{loop=\"inbox\"} 7.0");
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
