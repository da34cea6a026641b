package org.dateline.delivery.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/** Which topic of a name it is: one that is deleted and created again gets another id, and offsets from 0. */
public final class TopicIds {
    private static final int PATIENCE_SECONDS = 30;

    private TopicIds() {}

    /** The id of a topic, another one for each time that it was made. @throws KafkaException when Kafka does not say */
    public static String of(Admin admin, String topic) {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            TopicDescription description = found.get(topic);
            if (description == null) {
                throw new KafkaException("Kafka does not describe topic " + topic);
            }
            return description.topicId().toString();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("cannot describe topic " + topic + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while describing topic " + topic, e);
        }
    }
}
