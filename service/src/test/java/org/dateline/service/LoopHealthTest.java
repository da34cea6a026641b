package org.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.LoopObserver;
import org.dateline.operations.Health;
import org.dateline.operations.Health.State;
import org.junit.jupiter.api.Test;

class LoopHealthTest {
    private final Health health = new Health();
    private final LoopHealth loop = new LoopHealth(
            health.register("kafka"),
            LoopBeats.of("sink", KafkaConnection.to("here:9092"), health, new SimpleMeterRegistry()),
            LoopObserver.NONE);

    @Test
    void a_full_disk_is_no_fault_of_kafka() {
        loop.waitingForStore("The disk of out is full");

        assertThat(health.ready().components().get("kafka"))
                .isEqualTo(new Health.Component(State.OK, "not reading: what is read cannot be stored"));
    }

    @Test
    void a_kafka_that_is_away_is_one() {
        loop.waiting("Kafka: no broker answers");

        assertThat(health.ready().components().get("kafka"))
                .isEqualTo(new Health.Component(State.FAILING, "Kafka: no broker answers"));
    }
}
