package org.dateline.delivery.hanging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * Where an open transaction stops a pipeline: its topics, and where the offsets of its groups are.
 *
 * @param refused topics that this user may not see
 */
record Watched(Set<TopicPartition> partitions, Set<String> refused) {
    private static final String OFFSETS = "__consumer_offsets";

    static Watched of(Admin admin, Collection<String> groups, Collection<String> topics) {
        Watched watched = new Watched(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (String group : groups) {
            int count = watched.partitionsOf(admin, OFFSETS);
            if (count > 0) {
                // As Kafka's GroupCoordinator has it.
                watched.partitions.add(new TopicPartition(OFFSETS, Utils.abs(group.hashCode()) % count));
            }
        }
        for (String topic : topics) {
            int count = watched.partitionsOf(admin, topic);
            for (int i = 0; i < count; i++) {
                watched.partitions.add(new TopicPartition(topic, i));
            }
        }
        return watched;
    }

    /** 0 when there is no such topic, or none that we may see. */
    private int partitionsOf(Admin admin, String topic) {
        try {
            TopicDescription described = Answers.get(
                            admin.describeTopics(Set.of(topic)).allTopicNames())
                    .get(topic);
            return described == null ? 0 : described.partitions().size();
        } catch (UnknownTopicOrPartitionException e) {
            return 0;
        } catch (AuthorizationException e) {
            refused.add(topic);
            return 0;
        }
    }
}
