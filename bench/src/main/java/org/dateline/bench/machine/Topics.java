package org.dateline.bench.machine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;

/**
 * Topics that are made for one measurement, filled beforehand, and watched from outside: all that is compared is measured
 * by the offsets that its group has committed.
 */
public record Topics(Admin admin, KafkaConnection kafka) {
    /** As many as the product's topics have. */
    public static final int PARTITIONS = 12;

    public void create(String... names) {
        await(admin.createTopics(List.of(names).stream()
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                        .toList())
                .all());
    }

    /** What was measured is in nobody's way any longer. */
    public void delete(String name) {
        await(admin.deleteTopics(List.of(name)).all());
    }

    /** @param record of each number from 0 */
    public void fill(int records, IntFunction<ProducerRecord<byte[], byte[]>> record) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        try (Producer<byte[], byte[]> producer = kafka.producer("bench-fill")) {
            for (int number = 0; number < records; number++) {
                var sent = producer.send(record.apply(number), (metadata, problem) -> {
                    if (problem != null) {
                        failure.set(problem);
                    }
                });
                if (sent.isCancelled()) {
                    throw new MeasurementFailed("a record was cancelled while the topic was filled");
                }
            }
        }
        Exception problem = failure.get();
        if (problem != null) {
            throw new MeasurementFailed("the topic could not be filled", problem);
        }
    }

    /** Records of the topic that the group has behind it. */
    public long committed(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> offsets =
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** What the records of the topic take on the broker's disk, compressed as they were sent. */
    public long bytes(String topic) {
        return await(admin.describeCluster().nodes()).stream()
                .flatMap(node -> await(admin.describeLogDirs(List.of(node.id())).allDescriptions()).values().stream())
                .flatMap(folders -> folders.values().stream())
                .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(topic))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasurementFailed("interrupted", e);
        } catch (ExecutionException e) {
            throw new MeasurementFailed("Kafka refused: " + e.getCause(), e);
        }
    }
}
