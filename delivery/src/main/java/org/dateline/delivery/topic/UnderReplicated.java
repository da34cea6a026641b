package org.dateline.delivery.topic;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.kafka.AdminCalls;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.messages.Topic;

/** Whether Kafka has as many copies of what it was given as it should have. */
public final class UnderReplicated {
    private UnderReplicated() {}

    /**
     * How many partitions of these topics have fewer copies in step than copies.
     *
     * @throws KafkaUnavailable when Kafka does not answer
     */
    public static int partitions(Admin admin, List<Topic> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        return (int)
                AdminCalls.get(admin.describeTopics(names).allTopicNames(), "describe the topics").values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .filter(partition ->
                                partition.isr().size() < partition.replicas().size())
                        .count();
    }
}
