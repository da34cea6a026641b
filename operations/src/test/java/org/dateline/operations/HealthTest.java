package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {
    private final Health health = new Health();

    @Test
    void a_component_that_is_starting_keeps_the_service_from_being_ready() {
        health.register("kafka");

        assertThat(health.ready().up()).isFalse();
        assertThat(health.live().up()).isTrue();
    }

    @Test
    void a_failing_component_goes_on_by_itself_and_makes_the_service_ready_again() {
        Health.Check disk = health.register("disk");
        disk.failing("out: no space left on device");
        assertThat(health.ready().up()).isFalse();

        disk.ok("writes to out");

        assertThat(health.ready().up()).isTrue();
    }

    @Test
    void only_a_dead_component_calls_for_a_restart() {
        health.register("http").ok("listens");
        health.register("loop").dead("the loop ended: fenced");

        assertThat(health.live().up()).isFalse();
        assertThat(health.live().components().get("loop"))
                .isEqualTo(new Health.Component(Health.State.DEAD, "the loop ended: fenced"));
    }
}
