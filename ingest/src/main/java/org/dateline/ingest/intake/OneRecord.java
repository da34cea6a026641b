package org.dateline.ingest.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.IncomingRecord;

/** Reads one record of a topic. */
final class OneRecord {
    private static final Duration POLL = Duration.ofMillis(200);

    private OneRecord() {}

    /** Nothing where it has been compacted away. @throws NotPublished when Kafka does not answer */
    static Optional<IncomingRecord> at(KafkaConnection kafka, String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (Consumer<byte[], byte[]> consumer = kafka.reader("one-of-" + topic)) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            while (consumer.position(place) <= offset) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    return each.offset() == offset ? Optional.of(IncomingRecord.of(each)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (KafkaException e) {
            throw new NotPublished("cannot read " + topic + ": " + e.getMessage(), e);
        }
    }
}
