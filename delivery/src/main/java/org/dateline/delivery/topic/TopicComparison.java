package org.dateline.delivery.topic;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.TopicConfig;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.messages.Topic;

/** Compares one topic with its statement. */
final class TopicComparison {
    private TopicComparison() {}

    static void require(Topic topic, int partitions, Config config) {
        if (partitions < topic.partitions()) {
            throw new TopicDiffers(topic.name(), "partitions", topic.partitions() + " or more", "" + partitions);
        }
        Set<String> policy = policies(value(config, TopicConfig.CLEANUP_POLICY_CONFIG));
        if (!policy.equals(policies(topic.cleanupPolicy()))) {
            throw new TopicDiffers(
                    topic.name(), TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanupPolicy(), String.join(",", policy));
        }
        requireAtLeast(
                topic,
                config,
                TopicConfig.RETENTION_MS_CONFIG,
                topic.retention().toMillis());
        requireAtLeast(topic, config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, RecordLimits.of(topic));
    }

    private static void requireAtLeast(Topic topic, Config config, String property, long least) {
        String actual = value(config, property);
        // A retention of -1 is for ever.
        boolean forEver = property.equals(TopicConfig.RETENTION_MS_CONFIG) && actual.equals("-1");
        if (!forEver && Long.parseLong(actual) < least) {
            throw new TopicDiffers(topic.name(), property, least + " or more", actual);
        }
    }

    private static Set<String> policies(String value) {
        return Stream.of(value.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Config config, String property) {
        var entry = config.get(property);
        return entry == null || entry.value() == null ? "" : entry.value();
    }
}
