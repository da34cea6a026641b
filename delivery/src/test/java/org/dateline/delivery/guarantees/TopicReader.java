package org.dateline.delivery.guarantees;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConnection kafka;
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<IncomingRecord> seen = new ArrayList<>();

    public TopicReader(KafkaConnection kafka, String topic) {
        this.kafka = kafka;
        consumer = kafka.reader("topic-reader");
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * All records that are committed by now, in the order of each partition. A commit is answered before its marks are on
     * the topic: who has just seen one waits for its records, or asks for {@link #settled}.
     */
    public List<IncomingRecord> all() {
        return upTo(consumer.endOffsets(partitions));
    }

    /**
     * All committed records of what is on the topic now, once every transaction that is open on it is over: what was
     * answered is there.
     *
     * @throws IllegalStateException after two minutes of an open transaction
     */
    public List<IncomingRecord> settled() {
        return upTo(writtenEnds());
    }

    private Map<TopicPartition, Long> writtenEnds() {
        try (Admin admin = kafka.admin()) {
            return admin
                    .listOffsets(
                            partitions.stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("no ends of " + partitions, e);
        }
    }

    private List<IncomingRecord> upTo(Map<TopicPartition, Long> ends) {
        Instant until = Instant.now().plus(PATIENCE);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("a transaction stays open before " + ends);
            }
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
