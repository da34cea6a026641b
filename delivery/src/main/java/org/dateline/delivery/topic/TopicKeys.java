package org.dateline.delivery.topic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;

/** The keys of everything that a topic holds: for one who must know whether a record is there already. */
public final class TopicKeys {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicKeys() {}

    /** The partition that the records of a key go to, as Kafka's own producer has it. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /**
     * Reads the topic from its beginning to its end as it is now; keys are text in UTF-8.
     *
     * @throws KafkaUnavailable when Kafka does not answer
     */
    public static Set<String> on(KafkaConnection kafka, String topic) {
        try (Consumer<byte[], byte[]> consumer = kafka.reader("keys-of-" + topic)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        } catch (KafkaException e) {
            throw new KafkaUnavailable("cannot read " + topic + ": " + e.getMessage(), e);
        }
    }

    private static Set<String> read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        Set<String> keys = new HashSet<>();
        // A position also passes the marks of transactions, which are no records.
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                if (each.key() != null) {
                    keys.add(new String(each.key(), StandardCharsets.UTF_8));
                }
            }
        }
        return keys;
    }
}
