package org.dateline.delivery.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
        return new TopicScan(kafka, kafka.lookout(clientId));
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
     * The records at these offsets of each partition, as far as they are there: what is compacted away or aborted is left
     * out. Near ones are read in one go.
     */
    public void at(
            Map<TopicPartition, Set<Long>> offsets, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> found) {
        Map<TopicPartition, Long> ends = ends(offsets.keySet());
        Map<TopicPartition, NavigableSet<Long>> left = new HashMap<>();
        offsets.forEach((partition, wanted) ->
                left.put(partition, new TreeSet<>(new TreeSet<>(wanted).headSet(ends.getOrDefault(partition, 0L)))));
        assign(left.keySet());
        left.forEach((partition, wanted) -> consumer.seek(partition, wanted.isEmpty() ? 0 : wanted.first()));
        seekOn(left);
        while (!left.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                NavigableSet<Long> wanted = left.get(new TopicPartition(each.topic(), each.partition()));
                if (wanted != null && wanted.remove(each.offset())) {
                    found.accept(each);
                }
            }
            seekOn(left);
        }
    }

    /** Past what is read or not there, and past what nobody wants; a partition of which all is read is left alone. */
    private void seekOn(Map<TopicPartition, NavigableSet<Long>> left) {
        left.entrySet().removeIf(entry -> {
            TopicPartition partition = entry.getKey();
            NavigableSet<Long> wanted = entry.getValue();
            long position = consumer.position(partition);
            wanted.headSet(position).clear();
            if (wanted.isEmpty()) {
                consumer.pause(List.of(partition));
                return true;
            }
            if (wanted.first() - position > NEAR) {
                consumer.seek(partition, wanted.first());
            }
            return false;
        });
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
        assign(from.keySet());
        from.forEach(consumer::seek);
    }

    /** What was left alone before is so still, as Kafka's client has it. */
    private void assign(Set<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.resume(partitions);
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
