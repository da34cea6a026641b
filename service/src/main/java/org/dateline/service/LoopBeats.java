package org.dateline.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat;
import org.dateline.operations.Heartbeat.Limits;

/**
 * The heartbeats of a loop over Kafka.
 *
 * @param loop polls and works; Kafka gives its partitions to somebody else when it has not polled for
 *     {@code max.poll.interval.ms}, so that is how long it may go without a beat
 * @param watch looks every second whether Kafka is there
 */
record LoopBeats(Heartbeat loop, Heartbeat watch) {
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(5);

    /** A look takes four seconds at most, and there is one a second. */
    private static final Limits WATCH = Limits.of(Duration.ofMinutes(2));

    static LoopBeats of(String name, KafkaConnection kafka, Health health, MeterRegistry registry) {
        return new LoopBeats(
                health.heartbeat(name, Limits.of(pollInterval(kafka.properties())))
                        .shownOn(registry),
                watch(health, registry));
    }

    static Heartbeat watch(Health health, MeterRegistry registry) {
        return health.heartbeat("kafka-watch", WATCH).shownOn(registry);
    }

    private static Duration pollInterval(Map<String, String> properties) {
        String set = properties.get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
        // Kafka's client has refused what is no number.
        return set == null ? POLL_INTERVAL : Duration.ofMillis(Long.parseLong(set.strip()));
    }
}
