package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.delivery.kafka.KafkaPresence;
import org.dateline.delivery.record.Bytes;

/**
 * Kafka's own mocks as the clients of a loop: one consumer of one partition, and one producer after the other as the loop
 * gives them up.
 */
final class LoopClientsOfMocks implements LoopClients {
    static final TopicPartition PARTITION = new TopicPartition("news.articles", 0);

    final MockConsumer<byte[], byte[]> consumer = new Rereading();
    /** How many times more the group's offsets are not to be had. */
    final AtomicInteger unansweredOffsets = new AtomicInteger();

    final AtomicInteger pollsWithoutOffsets = new AtomicInteger();
    final List<MockProducer<byte[], byte[]>> opened = new ArrayList<>();
    private final Deque<MockProducer<byte[], byte[]>> prepared = new ArrayDeque<>();

    private final List<String> values = new ArrayList<>();

    LoopClientsOfMocks(String... values) {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            List.of(values).forEach(this::arrives);
        });
    }

    /** To be called within a poll. */
    void arrives(String value) {
        consumer.addRecord(record(values.size(), value));
        values.add(value);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                offset,
                Bytes.ofText("key").array(),
                Bytes.ofText(value).array());
    }

    /** The next producer that the loop opens; after the prepared ones come obedient ones. */
    MockProducer<byte[], byte[]> prepareProducer() {
        MockProducer<byte[], byte[]> producer = obedient();
        prepared.add(producer);
        return producer;
    }

    /** A producer with a will of its own. */
    <P extends MockProducer<byte[], byte[]>> P prepare(P producer) {
        prepared.add(producer);
        return producer;
    }

    private static MockProducer<byte[], byte[]> obedient() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The values that are committed, over all producers. */
    List<String> committedValues() {
        return opened.stream()
                .flatMap(producer -> producer.history().stream())
                .map(ProducerRecord::value)
                .map(value -> Bytes.of(value).text())
                .collect(Collectors.toList());
    }

    @Override
    public Client<Consumer<byte[], byte[]>> consumer() {
        return new Client<>(consumer, this::meters);
    }

    @Override
    public Client<Producer<byte[], byte[]>> transactionalProducer() {
        MockProducer<byte[], byte[]> producer = prepared.isEmpty() ? obedient() : prepared.remove();
        opened.add(producer);
        return new Client<>(producer, this::meters);
    }

    @Override
    public KafkaPresence presence() {
        return () -> "";
    }

    private void meters() {
        // The mocks have none.
    }

    /** Kafka's mock forgets a record once it is polled; a real one reads it again after a seek. */
    private final class Rereading extends MockConsumer<byte[], byte[]> {
        Rereading() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(
                Set<TopicPartition> partitions, Duration timeout) {
            // The first question is that of a loop that starts, and has nothing assigned.
            if (!partitions.isEmpty() && unansweredOffsets.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TimeoutException("the offsets are held by a transaction");
            }
            return super.committed(partitions, timeout);
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            if (unansweredOffsets.get() == 1) {
                pollsWithoutOffsets.incrementAndGet();
            }
            return super.poll(timeout);
        }

        @Override
        public synchronized void seek(TopicPartition partition, OffsetAndMetadata offset) {
            super.seek(partition, offset);
            arriveAgain(offset.offset());
        }

        @Override
        public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
            super.seekToBeginning(partitions);
            arriveAgain(0);
        }

        private void arriveAgain(long from) {
            for (int i = (int) from; i < values.size(); i++) {
                addRecord(record(i, values.get(i)));
            }
        }
    }
}
