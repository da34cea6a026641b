package org.dateline.delivery;

/** Whether Kafka answers; a consumer never says so by itself. */
interface KafkaPresence extends AutoCloseable {
    /** Empty when Kafka answers, else why not, in words. */
    String why();

    default boolean available() {
        return why().isEmpty();
    }

    @Override
    default void close() {}
}
