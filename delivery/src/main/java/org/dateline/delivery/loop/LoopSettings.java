package org.dateline.delivery.loop;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * How a loop takes part in its group.
 *
 * @param groupId the consumer group: instances with the same one share the partitions
 * @param topics those that are read
 * @param instance tells this process from the others of its group; a name that is kept over a restart lets the
 *     successor end the predecessor's transaction at once, but two live processes must never share one
 * @param transactionTimeout how long a transaction of a process that has vanished holds back the readers
 * @param pollTimeout the longest wait for records, and so the longest until a stop is noticed
 * @param maxPollRecords records in a batch, at most
 */
public record LoopSettings(
        String groupId,
        List<String> topics,
        String instance,
        Duration transactionTimeout,
        Duration pollTimeout,
        int maxPollRecords) {

    public LoopSettings {
        topics = List.copyOf(topics);
        require(!groupId.isBlank(), "groupId", groupId, "must be a name");
        require(!topics.isEmpty(), "topics", topics, "must name at least one");
        require(!instance.isBlank(), "instance", instance, "must be a name");
        require(
                transactionTimeout.compareTo(Duration.ofSeconds(1)) >= 0,
                "transactionTimeout",
                transactionTimeout,
                "must be at least 1 second");
        require(pollTimeout.toMillis() > 0, "pollTimeout", pollTimeout, "must be at least 1 ms");
        require(maxPollRecords > 0, "maxPollRecords", maxPollRecords, "must be at least 1");
    }

    /** As measured: batches of 2000, transactions of 10 s at most, an instance of its own. */
    public static LoopSettings of(String groupId, String topic) {
        return new LoopSettings(
                groupId,
                List.of(topic),
                UUID.randomUUID().toString(),
                Duration.ofSeconds(10),
                Duration.ofMillis(250),
                2000);
    }

    public LoopSettings withInstance(String name) {
        return new LoopSettings(groupId, topics, name, transactionTimeout, pollTimeout, maxPollRecords);
    }

    public LoopSettings withTransactionTimeout(Duration timeout) {
        return new LoopSettings(groupId, topics, instance, timeout, pollTimeout, maxPollRecords);
    }

    public LoopSettings withMaxPollRecords(int records) {
        return new LoopSettings(groupId, topics, instance, transactionTimeout, pollTimeout, records);
    }

    /** One per process: zombies are fenced by the group's generation, not by sharing an id. */
    String transactionalId() {
        return groupId + "-" + instance;
    }

    private static void require(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": " + rule);
        }
    }
}
