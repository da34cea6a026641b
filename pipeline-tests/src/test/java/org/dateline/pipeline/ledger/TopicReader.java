package org.dateline.pipeline.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A read_committed reader of a whole topic on a thread of its own, from the first record on and for as long as it is
 * open; what it has seen can be asked at any time. It is made of Kafka's own consumer and of nothing that it is to judge.
 */
final class TopicReader<T> implements AutoCloseable {
    /** How a record is remembered. */
    @FunctionalInterface
    interface Note<T> {
        T of(ConsumerRecord<byte[], byte[]> record);
    }

    private record Seen<T>(int partition, long offset, T note) {}

    private static final Comparator<Seen<?>> IN_ORDER =
            Comparator.<Seen<?>>comparingInt(Seen::partition).thenComparingLong(Seen::offset);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Note<T> note;
    private final List<Seen<T>> seen = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread thread;

    TopicReader(String bootstrapServers, String topic, Note<T> note) {
        this.note = note;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "reconnect.backoff.max.ms", "1000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = IntStream.range(0, Fleet.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.thread = new Thread(this::read, "reader of " + topic);
        thread.start();
    }

    /** All that has been seen, partition by partition in the order of offsets. */
    List<T> seen() {
        synchronized (seen) {
            return seen.stream().sorted(IN_ORDER).<T>map(Seen::note).toList();
        }
    }

    int count() {
        synchronized (seen) {
            return seen.size();
        }
    }

    @Override
    public void close() {
        open.set(false);
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (open.get()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    var noted = new Seen<>(record.partition(), record.offset(), note.of(record));
                    synchronized (seen) {
                        seen.add(noted);
                    }
                }
            }
        }
    }
}
