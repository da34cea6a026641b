package org.dateline.delivery.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Kafka's own client metrics in a registry, for as long as the client lives. */
public final class ClientMeters {
    private ClientMeters() {}

    public static AutoCloseable of(Producer<?, ?> producer, MeterRegistry registry) {
        return bound(new KafkaClientMetrics(producer), registry);
    }

    public static AutoCloseable of(Consumer<?, ?> consumer, MeterRegistry registry) {
        return bound(new KafkaClientMetrics(consumer), registry);
    }

    private static AutoCloseable bound(KafkaClientMetrics metrics, MeterRegistry registry) {
        metrics.bindTo(registry);
        return metrics;
    }

    public static void close(AutoCloseable meters) {
        try {
            meters.close();
        } catch (Exception e) {
            throw new IllegalStateException("unbinding metrics never fails", e);
        }
    }
}
