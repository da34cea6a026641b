package org.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.loop.LoopObserver;
import org.dateline.operations.Health;
import org.dateline.operations.Health.State;
import org.junit.jupiter.api.Test;

class LoopHealthTest {
    private final Health health = new Health();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Instant now = Instant.parse("2026-11-30T10:00:00Z");
    private final LoopHealth loop = new LoopHealth(
            health.register("kafka"),
            LoopBeats.of("sink", KafkaConnection.to("here:9092"), health, new SimpleMeterRegistry()),
            new LagSeconds(Clock.fixed(now, ZoneOffset.UTC)).shownOn(registry, "sink"),
            LoopObserver.NONE);

    @Test
    void lag_in_seconds_is_the_age_of_the_oldest_record_in_hand_until_nothing_is_left() {
        assertThat(lag()).isZero();

        loop.taken(now.minusSeconds(90).toEpochMilli());
        loop.waitingForStore("The disk of out is full");
        assertThat(lag()).isEqualTo(90);

        loop.taken(now.plusSeconds(5).toEpochMilli());
        assertThat(lag()).as("clocks differ").isZero();

        loop.taken(now.minusSeconds(7).toEpochMilli());
        loop.idle();
        assertThat(lag()).isZero();
    }

    private double lag() {
        return registry.get("dateline.lag.seconds").tag("stage", "sink").gauge().value();
    }

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
