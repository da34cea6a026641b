package org.dateline.bench.feeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Topic;

/** The articles of a topic as its readers see them: what is committed. For one thread. */
final class ArticlesOnTopic implements LongSupplier, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * What stands there.
     *
     * @param distinct uris among them
     */
    record Count(long records, long distinct) {}

    ArticlesOnTopic(KafkaConnection kafka, Topic topic) {
        this.consumer = kafka.reader("bench-articles");
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
    }

    /** How far the topic goes; of articles that are not sent in transactions how many there are. */
    @Override
    public long getAsLong() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Reads all. */
    Count count() {
        Set<String> uris = new HashSet<>();
        long records = 0;
        long end = getAsLong();
        consumer.seekToBeginning(partitions);
        while (partitions.stream().mapToLong(consumer::position).sum() < end) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                records++;
                uris.add(new String(record.key(), UTF_8));
            }
        }
        return new Count(records, uris.size());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
