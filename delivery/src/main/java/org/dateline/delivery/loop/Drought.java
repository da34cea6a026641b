package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.dateline.delivery.kafka.KafkaPresence;

/**
 * Notices that nothing comes although something is there: an open transaction of a process that has vanished holds back
 * its topic, and the group's offsets too, and a consumer says nothing of either. Not thread-safe.
 */
final class Drought {
    /** Longer than a rebalance of a healthy group takes; an ordinary pause between two articles costs one look. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int NAMED = 3;

    private final LongSupplier nanoTime;
    private long lookNext;
    private String why = "";

    /** @param nanoTime {@link System#nanoTime()}, or a test's own */
    Drought(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lookNext = nanoTime.getAsLong() + PATIENCE.toNanos();
    }

    /** Something came. */
    void ended() {
        why = "";
        lookNext = nanoTime.getAsLong() + PATIENCE.toNanos();
    }

    /** Nothing came. Empty as long as that is as it should be, else what is held back and why, in words. */
    String why(Consumer<byte[], byte[]> consumer, KafkaPresence presence) {
        if (nanoTime.getAsLong() >= lookNext) {
            why = look(consumer, presence);
            lookNext = nanoTime.getAsLong() + PATIENCE.toNanos();
        }
        return why;
    }

    private static String look(Consumer<byte[], byte[]> consumer, KafkaPresence presence) {
        Set<TopicPartition> unknown = new HashSet<>();
        Map<TopicPartition, Long> ends = presence.ends(consumer.assignment());
        Set<String> held = new TreeSet<>();
        ends.forEach((partition, end) -> {
            try {
                long position = consumer.position(partition, Duration.ofMillis(1));
                if (position < end) {
                    held.add(partition + " stands at " + position + " of " + end);
                }
            } catch (TimeoutException e) {
                unknown.add(partition);
            }
        });
        unknown.forEach(partition -> held.add(partition + " has no position yet"));
        if (held.isEmpty()) {
            return "";
        }
        return "records are there and do not come, as while a transaction is open: "
                + String.join(", ", held.stream().limit(NAMED).toList())
                + (held.size() > NAMED ? " and " + (held.size() - NAMED) + " more partitions" : "");
    }
}
