package org.dateline.ingest.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;

/** A Kafka that remembers what it was given, and acknowledges, refuses or keeps silent as a test wants it. Thread-safe. */
public final class FakeKafka implements Outbox {
    /** The topics that tests write to. */
    public static final Topics TOPICS = Topics.named("test", Topic.DEFAULT_PARTITIONS);

    private final List<OutgoingRecord> records = new ArrayList<>();
    private final Queue<Runnable> unanswered = new ArrayDeque<>();
    private CompletableFuture<Void> heard = CompletableFuture.completedFuture(null);
    private boolean away;
    private boolean silent;
    private int failing;
    private RuntimeException failure = new TimeoutException("nobody there");

    @Override
    public synchronized CompletableFuture<RecordMetadata> publish(OutgoingRecord record) {
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        if (away || failing > 0) {
            failing--;
            answer.completeExceptionally(failure);
            return answer;
        }
        Runnable acknowledge = () -> {
            long offset = records.size();
            records.add(record);
            answer.complete(new RecordMetadata(new TopicPartition(record.topic(), 0), offset, 0, 0, 0, 0));
        };
        if (silent) {
            unanswered.add(acknowledge);
        } else {
            acknowledge.run();
        }
        return answer;
    }

    /** From now on nothing is taken, or everything again. */
    public synchronized void isAway(boolean now) {
        away = now;
    }

    /** The next so many records are not taken. */
    public synchronized void failsNext(int count) {
        failing = count;
    }

    /** The next so many records are larger than the broker takes. */
    public synchronized void findsNextTooLarge(int count) {
        failing = count;
        failure = new RecordTooLargeException("larger than this broker takes");
    }

    /** From now on records are taken and not acknowledged. */
    public synchronized void keepsSilent() {
        silent = true;
    }

    /** Acknowledges everything that was not. */
    public synchronized void speaks() {
        silent = false;
        unanswered.forEach(Runnable::run);
        unanswered.clear();
    }

    /** From now on the topic is heard to its end no sooner than this. */
    public synchronized void isHeardWhen(CompletableFuture<Void> heardAll) {
        heard = heardAll;
    }

    @Override
    public synchronized CompletableFuture<Void> upToDate() {
        return heard;
    }

    public synchronized int unanswered() {
        return unanswered.size();
    }

    public synchronized List<OutgoingRecord> articles() {
        return on(TOPICS.articles());
    }

    public synchronized List<OutgoingRecord> held() {
        return on(TOPICS.held());
    }

    public synchronized List<OutgoingRecord> rejected() {
        return on(TOPICS.rejected());
    }

    private List<OutgoingRecord> on(Topic topic) {
        return records.stream()
                .filter(record -> record.topic().equals(topic.name()))
                .toList();
    }

    @Override
    public synchronized Set<String> keysOn(String topic) {
        if (away) {
            throw new KafkaUnavailable("nobody there");
        }
        return records.stream()
                .filter(record -> record.topic().equals(topic))
                .map(record -> record.key() == null ? "" : record.key().text())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<IncomingRecord> read(String topic, int partition, long offset) {
        OutgoingRecord sent = records.get((int) offset);
        return Optional.of(new IncomingRecord(topic, partition, offset, 0, sent.key(), sent.value(), sent.headers()));
    }

    @Override
    public synchronized boolean available() {
        return !away;
    }

    @Override
    public String unavailableBecause() {
        return "Kafka is away";
    }
}
