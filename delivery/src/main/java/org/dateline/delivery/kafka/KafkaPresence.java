package org.dateline.delivery.kafka;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Whether Kafka answers; a consumer never says so by itself. */
public interface KafkaPresence extends AutoCloseable {
    /** Empty when Kafka answers, else why not, in words. */
    String why();

    default boolean available() {
        return why().isEmpty();
    }

    /** The ends of partitions, records of open transactions included; those that are not to be had are left out. */
    default Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return Map.of();
    }

    @Override
    default void close() {}
}
