package org.dateline.onebox.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.topic.BrokerChecks;
import org.dateline.delivery.topic.BrokerUnfit;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.delivery.topic.TopicDiffers;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.onebox.console.CommandFailed;
import org.dateline.onebox.console.OpenKafka;

/** Whether Kafka answers, can do what the promises need, and has the topics as their owners state them. */
final class KafkaChecks {
    private final KafkaConnection kafka;
    private final Topics topics;
    private final List<String> groups;
    private final boolean cure;

    /**
     * @param groups consumer groups of the pipeline
     * @param cure whether a transaction that hangs is ended
     */
    KafkaChecks(KafkaConnection kafka, Topics topics, List<String> groups, boolean cure) {
        this.kafka = kafka;
        this.topics = topics;
        this.groups = groups;
        this.cure = cure;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        try {
            OpenKafka.required(kafka);
        } catch (CommandFailed | KafkaException e) {
            findings.add(Finding.problem(
                    "kafka",
                    kafka.bootstrapServers() + " does not answer: " + e.getMessage(),
                    "start it (dateline run, docker compose up), or name another with --bootstrap-servers; for TLS and"
                            + " SASL see --kafka-properties"));
            return findings;
        }
        findings.add(Finding.ok("kafka", kafka.bootstrapServers() + " answers"));
        try (Admin admin = kafka.admin()) {
            findings.add(transactions(admin));
            List<Topic> all =
                    List.of(topics.articles(), topics.enriched(), topics.rejected(), topics.held(), topics.feeds());
            all.forEach(topic -> findings.add(topic(admin, topic)));
            List<String> names = all.stream().map(Topic::name).toList();
            findings.addAll(new HangingChecks(kafka.bootstrapServers(), groups, names, cure).all(admin));
        }
        return findings;
    }

    private static Finding transactions(Admin admin) {
        try {
            BrokerChecks.requireTransactionVersion2(admin);
            return Finding.ok("transactions", "version 2");
        } catch (BrokerUnfit | KafkaUnavailable | KafkaException e) {
            return Finding.problem("transactions", String.valueOf(e.getMessage()), "use Kafka 4.0 or newer");
        }
    }

    private static Finding topic(Admin admin, Topic topic) {
        try {
            OwnedTopics.await(admin, Duration.ofMillis(1), topic);
            return Finding.ok(
                    topic.name(),
                    topic.partitions() + " partitions or more, kept "
                            + topic.retention().toDays() + " days or longer, " + topic.cleanupPolicy());
        } catch (TopicDiffers e) {
            return Finding.problem(
                    topic.name(),
                    String.valueOf(e.getMessage()),
                    "change the topic (kafka-configs.sh, kafka-topics.sh), or use another --topic-prefix");
        } catch (KafkaUnavailable e) {
            return Finding.note(topic.name(), "is not there yet", topic.owner() + " creates it when it starts");
        } catch (KafkaException e) {
            return Finding.problem(
                    topic.name(), String.valueOf(e.getMessage()), "allow this user to describe it (ACLs)");
        }
    }
}
