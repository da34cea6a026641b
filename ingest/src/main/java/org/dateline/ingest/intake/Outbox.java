package org.dateline.ingest.intake;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.Publisher;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.topic.TopicKeys;

/** Where records go: Kafka, or in tests whatever fails as a test needs it. */
public interface Outbox {
    /** Completes when the record is safe; may wait for room, and throws {@code Overloaded} when there is none. */
    CompletableFuture<RecordMetadata> publish(OutgoingRecord record);

    /** Whether a record that it is given without a trace begins one. */
    default boolean beginsTraces() {
        return false;
    }

    /** The keys of everything that a topic holds. @throws org.dateline.delivery.kafka.KafkaUnavailable when it cannot be read now */
    Set<String> keysOn(String topic);

    /** Completes when everything on the articles' topic at this moment has been heard by its follower. */
    default CompletableFuture<Void> upToDate() {
        return CompletableFuture.completedFuture(null);
    }

    /**
     * The record at a place, or nothing where it is gone.
     *
     * @throws NotPublished when it cannot be read now
     */
    Optional<IncomingRecord> read(String topic, int partition, long offset);

    /** Whether it is worth trying. */
    boolean available();

    /** Why it is not, in words for an operator. */
    String unavailableBecause();

    static Outbox of(Publisher publisher, KafkaConnection kafka, TopicFollower follower) {
        return new Outbox() {
            @Override
            public CompletableFuture<RecordMetadata> publish(OutgoingRecord record) {
                return publisher.publish(record);
            }

            @Override
            public boolean beginsTraces() {
                return publisher.beginsTraces();
            }

            @Override
            public Set<String> keysOn(String topic) {
                return TopicKeys.on(kafka, topic);
            }

            @Override
            public Optional<IncomingRecord> read(String topic, int partition, long offset) {
                return OneRecord.at(kafka, topic, partition, offset);
            }

            @Override
            public CompletableFuture<Void> upToDate() {
                return follower.upToDate();
            }

            @Override
            public boolean available() {
                return publisher.available();
            }

            @Override
            public String unavailableBecause() {
                return publisher.unavailableBecause();
            }
        };
    }
}
