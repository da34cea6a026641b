package org.dateline.delivery.guarantees;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.IncomingRecord;

/**
 * Reads a topic as any consumer that trusts the pipeline would: committed records only. Keeps all that it has read, so
 * that a test can look again and again while more arrives. Not thread-safe.
 */
public final class TopicReader implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<IncomingRecord> seen = new ArrayList<>();

    public TopicReader(KafkaConnection kafka, String topic) {
        consumer = kafka.reader("topic-reader");
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records that are committed by now, in the order of each partition. */
    public List<IncomingRecord> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<byte[], byte[]> received : consumer.poll(Duration.ofMillis(100))) {
                seen.add(IncomingRecord.of(received));
            }
        }
        return List.copyOf(seen);
    }

    /** The values of all records that are committed by now, as text. */
    public List<String> values() {
        return all().stream()
                .map(received ->
                        received.value() == null ? "" : received.value().text())
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
