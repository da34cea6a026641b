package org.dateline.reader.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.rejected.RedrivenTopic;
import org.dateline.delivery.rejected.RejectedRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.Topics;
import org.dateline.service.ledger.Groups;
import org.dateline.service.ledger.SheetReading;

/**
 * Follows the rejected topic and the marks beside it onto the shelf, and reads what is on its way. Not thread-safe.
 * After any exception it is good for nothing: close it and open another.
 */
final class TopicsWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    /** Beyond so many records that wait they are counted by their offsets: a look must not read the topic. */
    private static final long EXACT = 500;

    private final Topics topics;
    private final RedrivenTopic marks;
    private final RejectedShelf shelf;
    private final int room;
    private final Admin admin;
    private final TopicScan scan;
    private final SheetReading reading;
    private final Consumer<byte[], byte[]> follower;
    private final Set<TopicPartition> followed = new java.util.HashSet<>();

    private TopicsWatch(KafkaConnection kafka, Topics topics, Groups groups, RejectedShelf shelf, int room) {
        this.topics = topics;
        this.marks = RedrivenTopic.beside(topics);
        this.shelf = shelf;
        this.room = room;
        this.admin = kafka.admin();
        this.scan = TopicScan.open(kafka, "dateline-desk");
        this.reading = new SheetReading(scan, admin, topics, groups, EXACT);
        this.follower = kafka.reader("dateline-desk-rejected");
    }

    /**
     * Asks nothing yet.
     *
     * @param room of the shelf
     */
    static TopicsWatch open(KafkaConnection kafka, Topics topics, Groups groups, RejectedShelf shelf, int room) {
        return new TopicsWatch(kafka, topics, groups, shelf, room);
    }

    /** What waits for each of the two loops. */
    record Waiting(long forEnrich, long forSink) {}

    /** One look. @throws org.apache.kafka.common.KafkaException when Kafka does not answer */
    Waiting look() {
        follow();
        return reading.hasTopics()
                ? new Waiting(reading.waitingForEnrich(), reading.waitingForSink())
                : new Waiting(0, 0);
    }

    private void follow() {
        Set<TopicPartition> there = new TreeSet<>(java.util.Comparator.comparing(TopicPartition::toString));
        there.addAll(partitions(topics.rejected().name()));
        there.addAll(partitions(marks.topic().name()));
        if (there.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> beginnings = follower.beginningOffsets(there);
        Map<TopicPartition, Long> ends = follower.endOffsets(there);
        if (!followed.equals(there)) {
            follower.assign(there);
            there.stream().filter(followed::add).forEach(partition -> begin(partition, beginnings, ends));
        }
        expire(beginnings);
        while (ends.entrySet().stream().anyMatch(end -> follower.position(end.getKey()) < end.getValue())) {
            follower.poll(POLL).forEach(this::take);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void begin(TopicPartition partition, Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        long beginning = beginnings.getOrDefault(partition, 0L);
        long from = isOfRejected(partition) ? Math.max(beginning, ends.getOrDefault(partition, 0L) - room) : beginning;
        if (from > beginning) {
            shelf.olderAreLeftOut();
        }
        follower.seek(partition, from);
    }

    private void expire(Map<TopicPartition, Long> beginnings) {
        Map<Integer, Long> ofRejected = new HashMap<>();
        beginnings.forEach((partition, offset) -> {
            if (isOfRejected(partition)) {
                ofRejected.put(partition.partition(), offset);
            }
        });
        shelf.expire(ofRejected);
    }

    private void take(ConsumerRecord<byte[], byte[]> received) {
        if (received.topic().equals(topics.rejected().name())) {
            shelf.put(RejectedRecord.of(received));
        } else {
            marks.id(received.key()).ifPresent(shelf::redriven);
        }
    }

    private boolean isOfRejected(TopicPartition partition) {
        return partition.topic().equals(topics.rejected().name());
    }

    private List<TopicPartition> partitions(String topic) {
        return follower.partitionsFor(topic).stream()
                .map((PartitionInfo info) -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    @Override
    public void close() {
        follower.close();
        scan.close();
        admin.close(Duration.ZERO);
    }
}
