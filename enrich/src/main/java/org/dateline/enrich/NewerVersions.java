package org.dateline.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that were to be enriched anew and of which a newer version came meanwhile. Whoever asked had read the
 * partition up to a stated offset; what came between that and the copy is read back here, so that no state has to be kept
 * and no restart forgets any.
 */
final class NewerVersions {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConnection kafka;
    private final Runnable beat;

    /** @param beat told at each look into the topic */
    NewerVersions(KafkaConnection kafka, Runnable beat) {
        this.kafka = kafka;
        this.beat = beat;
    }

    /**
     * The places of those records of the batch that must not be enriched, or an older version would stand behind a newer one.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not show what came before
     */
    Set<String> overtaken(List<IncomingRecord> batch) {
        Set<String> keys = new HashSet<>();
        Map<TopicPartition, Long> seen = new HashMap<>();
        Map<TopicPartition, Long> first = new HashMap<>();
        for (IncomingRecord record : batch) {
            first.putIfAbsent(partition(record), record.offset());
            if (Reenrichment.isAskedBy(record)) {
                keys.add(String.valueOf(record.keyText()));
                seen.merge(partition(record), Reenrichment.seen(record), Math::min);
            }
        }
        if (keys.isEmpty()) {
            return Set.of();
        }
        seen.entrySet().removeIf(from -> from.getValue() >= first.getOrDefault(from.getKey(), from.getValue()));
        Map<String, Long> newest = new HashMap<>();
        read(seen, first, keys, newest);
        return overtaken(batch, keys, newest);
    }

    private static Set<String> overtaken(List<IncomingRecord> batch, Set<String> keys, Map<String, Long> newest) {
        Set<String> overtaken = new HashSet<>();
        for (IncomingRecord record : batch) {
            if (!Reenrichment.isAskedBy(record)) {
                note(record, keys, newest);
            } else if (newest.getOrDefault(place(record, String.valueOf(record.keyText())), -1L)
                    >= Reenrichment.seen(record)) {
                overtaken.add(record.place());
            }
        }
        return overtaken;
    }

    private static void note(IncomingRecord record, Set<String> keys, Map<String, Long> newest) {
        String uri = uri(record);
        if (uri != null && keys.contains(uri)) {
            newest.put(place(record, uri), record.offset());
        }
    }

    /** An article without a key may stand in any partition: offsets of one say nothing of those of another. */
    private static String place(IncomingRecord record, String uri) {
        return record.partition() + " " + uri;
    }

    private static @Nullable String uri(IncomingRecord record) {
        Bytes value = record.value();
        if (record.key() != null || value == null) {
            return record.keyText();
        }
        try {
            return MessageJson.readArticle(value.array()).uri();
        } catch (InvalidMessage e) {
            // It is rejected, and so is no version of anything.
            return null;
        }
    }

    /** One reader for all partitions: it is made for this batch, and articles wait for it. */
    private void read(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Set<String> keys, Map<String, Long> newest) {
        if (from.isEmpty()) {
            return;
        }
        try (Consumer<byte[], byte[]> consumer = kafka.lookout("newer-versions")) {
            consumer.assign(from.keySet());
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(from.keySet());
            from.forEach((partition, offset) ->
                    consumer.seek(partition, Math.max(offset, beginnings.getOrDefault(partition, 0L))));
            while (!isAt(consumer, from.keySet(), to)) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
                    IncomingRecord record = IncomingRecord.of(each);
                    if (each.offset() < to.getOrDefault(partition(record), 0L) && !Reenrichment.isAskedBy(record)) {
                        note(record, keys, newest);
                    }
                }
                beat.run();
            }
        }
    }

    private static boolean isAt(
            Consumer<byte[], byte[]> consumer, Set<TopicPartition> partitions, Map<TopicPartition, Long> to) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= to.getOrDefault(partition, 0L));
    }

    private static TopicPartition partition(IncomingRecord record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
