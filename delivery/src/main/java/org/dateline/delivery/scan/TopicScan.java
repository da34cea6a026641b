package org.dateline.delivery.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;

/** Reads topics from outside any group, committed records only. Not thread-safe. */
public final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Records that are read over rather than sought past. */
    private static final long NEAR = 1000;

    private final KafkaConnection kafka;
    private final Consumer<byte[], byte[]> consumer;

    private TopicScan(KafkaConnection kafka, Consumer<byte[], byte[]> consumer) {
        this.kafka = kafka;
        this.consumer = consumer;
    }

    /**
     * Opens it; whether Kafka answers is seen at the first question.
     *
     * @param clientId what Kafka calls whoever reads
     */
    public static TopicScan open(KafkaConnection kafka, String clientId) {
        return new TopicScan(kafka, kafka.reader(clientId));
    }

    /** The partitions of a topic; none when there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(topic)) {
            partitions.add(new TopicPartition(topic, info.partition()));
        }
        return partitions;
    }

    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    /** Where the committed part of each partition ends. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** Where the records of the last while begin: the end where there are none. */
    public Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, long epochMillis) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, epochMillis));
        Map<TopicPartition, Long> offsets = new HashMap<>(ends(partitions));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        return offsets;
    }

    /**
     * Every committed record from these offsets to the ends as they are now, in each partition's order.
     *
     * @param keepGoing is given each record, and must not read itself by this scan; false ends it
     */
    public void read(Map<TopicPartition, Long> from, Predicate<ConsumerRecord<byte[], byte[]>> keepGoing) {
        Map<TopicPartition, Long> ends = ends(from.keySet());
        seek(from);
        while (!reached(ends)) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                Long end = ends.get(new TopicPartition(each.topic(), each.partition()));
                if (end != null && each.offset() < end && !keepGoing.test(each)) {
                    return;
                }
            }
        }
    }

    /**
     * The records at these offsets of a partition, as far as they are there: what is compacted away or aborted is left
     * out. Near ones are read in one go.
     */
    public Map<Long, ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, Set<Long> offsets) {
        Map<Long, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
        long end = ends(List.of(partition)).getOrDefault(partition, 0L);
        TreeSet<Long> left = new TreeSet<>(offsets);
        left.tailSet(end, true).clear();
        consumer.assign(List.of(partition));
        long position = -1;
        while (!left.isEmpty()) {
            if (position < 0 || left.first() - position > NEAR) {
                consumer.seek(partition, left.first());
            }
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                if (left.remove(each.offset())) {
                    found.put(each.offset(), each);
                }
            }
            position = consumer.position(partition);
            left.headSet(position).clear();
        }
        return found;
    }

    /** Every committed record from these offsets on, until one is refused. */
    public void follow(Map<TopicPartition, Long> from, Predicate<ConsumerRecord<byte[], byte[]>> keepGoing) {
        seek(from);
        while (true) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                if (!keepGoing.test(each)) {
                    return;
                }
            }
        }
    }

    /**
     * Every committed record from these offsets on.
     *
     * @param batch is called several times a second, also without records
     */
    public void follow(
            Map<TopicPartition, Long> from,
            java.util.function.Consumer<Iterable<ConsumerRecord<byte[], byte[]>>> batch,
            BooleanSupplier keepGoing) {
        seek(from);
        while (keepGoing.getAsBoolean()) {
            batch.accept(consumer.poll(POLL));
        }
    }

    private void seek(Map<TopicPartition, Long> from) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
    }

    /** A position passes the marks of transactions, which are no records, so it is asked rather than the last record. */
    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Where it reads. */
    public KafkaConnection kafka() {
        return kafka;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
