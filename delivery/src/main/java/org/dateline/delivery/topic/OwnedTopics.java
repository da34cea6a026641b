package org.dateline.delivery.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.delivery.kafka.AdminCalls;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.record.RecordLimits;
import org.dateline.messages.Topic;

/**
 * The owner of a topic creates it when it is missing, and refuses to work when it is not as stated: somebody then has
 * to decide, since a topic cannot be changed without consequences for what is on it.
 */
public final class OwnedTopics {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private OwnedTopics() {}

    /**
     * Creates what is missing, then compares. It creates first because looking first would race with another instance
     * of the owner.
     *
     * @throws TopicDiffers naming topic, property, expected and actual
     * @throws KafkaUnavailable when Kafka does not answer
     */
    public static void ensure(Admin admin, Topic... topics) {
        create(admin, List.of(topics));
        // A topic that another instance has just created may not be known to the broker we ask.
        await(admin, Duration.ofSeconds(30), topics);
    }

    /**
     * Waits until the topics' owner has created them, and compares.
     *
     * @throws TopicDiffers naming topic, property, expected and actual
     * @throws KafkaUnavailable when they are not there in time, naming topic and owner
     */
    public static void await(Admin admin, Duration atMost, Topic... topics) {
        List<Topic> awaited = List.of(topics);
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Map<String, TopicDescription> found = describe(admin, awaited);
            Optional<Topic> missing =
                    awaited.stream().filter(t -> !found.containsKey(t.name())).findFirst();
            if (missing.isEmpty()) {
                compare(admin, awaited, found);
                awaitLeaders(admin, found.values());
                return;
            }
            if (System.nanoTime() >= deadline) {
                throw new KafkaUnavailable("topic " + missing.get().name() + " does not exist after "
                        + atMost.toSeconds() + " s: its owner, "
                        + missing.get().owner() + ", creates it when it starts");
            }
            pause();
        }
    }

    private static void create(Admin admin, List<Topic> topics) {
        Map<String, Topic> byName = topics.stream().collect(Collectors.toMap(Topic::name, t -> t));
        var created = admin.createTopics(
                        topics.stream().map(OwnedTopics::newTopic).toList())
                .values();
        byName.keySet().forEach(name -> {
            try {
                AdminCalls.get(created.get(name), "create topic " + name);
            } catch (TopicExistsException | AuthorizationException expected) {
                // Where somebody else makes the topics, ours may not be allowed to: whatever is there is compared next.
            }
        });
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(configs(topic));
    }

    private static Map<String, String> configs(Topic topic) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, topic.cleanupPolicy(),
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention().toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RecordLimits.of(topic)));
    }

    private static Map<String, TopicDescription> describe(Admin admin, List<Topic> topics) {
        var futures =
                admin.describeTopics(topics.stream().map(Topic::name).toList()).topicNameValues();
        Map<String, TopicDescription> found = new TreeMap<>();
        futures.forEach((name, future) -> {
            try {
                found.put(name, AdminCalls.get(future, "describe topic " + name));
            } catch (UnknownTopicOrPartitionException missing) {
                // Its absence from the map says so.
            }
        });
        return found;
    }

    /**
     * A new topic is described a moment before its partitions take records. In that moment the first batch of a producer
     * can be refused and its second taken; the broker then refuses the first for good, as out of order.
     */
    private static void awaitLeaders(Admin admin, Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        var unused = AdminCalls.get(admin.listOffsets(ends).all(), "ask the leaders of all partitions");
    }

    private static void compare(Admin admin, List<Topic> topics, Map<String, TopicDescription> found) {
        Map<ConfigResource, Config> configs = AdminCalls.get(
                admin.describeConfigs(resources(topics)).all(), "describe the settings of " + found.keySet());
        for (Topic topic : topics) {
            TopicDescription description = found.get(topic.name());
            Config config = configs.get(resource(topic));
            if (description != null && config != null) {
                TopicComparison.require(topic, description.partitions().size(), config);
            }
        }
    }

    private static Collection<ConfigResource> resources(List<Topic> topics) {
        return topics.stream().map(OwnedTopics::resource).toList();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static void pause() {
        try {
            // Nobody counts it down: it is a wait that an interrupt ends.
            if (new CountDownLatch(1).await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("interrupted while waiting for topics", e);
        }
    }
}
