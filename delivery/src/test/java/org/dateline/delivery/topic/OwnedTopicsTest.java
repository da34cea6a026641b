package org.dateline.delivery.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.messages.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnedTopicsTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final String name = KAFKA.newPrefix() + ".articles";
    private final Topic stated = topic(4, Duration.ofDays(30), true);

    @Test
    void a_missing_topic_is_created_as_stated_and_accepted_at_the_next_start() {
        try (Admin admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, stated);

            assertThatCode(() -> OwnedTopics.ensure(admin, stated)).doesNotThrowAnyException();
        }
    }

    @Test
    void more_partitions_than_stated_are_fine() {
        try (Admin admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, topic(6, Duration.ofDays(30), true));

            assertThatCode(() -> OwnedTopics.ensure(admin, stated)).doesNotThrowAnyException();
        }
    }

    @Test
    void fewer_partitions_than_stated_are_refused_with_both_numbers() {
        try (Admin admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, topic(3, Duration.ofDays(30), true));

            assertThatThrownBy(() -> OwnedTopics.ensure(admin, stated))
                    .isInstanceOf(TopicDiffers.class)
                    .hasMessage("topic " + name + ": partitions must be 4 or more, but is 3");
        }
    }

    @Test
    void another_cleanup_policy_is_refused() {
        try (Admin admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, topic(4, Duration.ofDays(30), false));

            assertThatThrownBy(() -> OwnedTopics.ensure(admin, stated))
                    .isInstanceOf(TopicDiffers.class)
                    .hasMessage("topic " + name + ": cleanup.policy must be compact,delete, but is delete");
        }
    }

    @Test
    void a_shorter_retention_is_refused() {
        try (Admin admin = KAFKA.admin()) {
            OwnedTopics.ensure(admin, topic(4, Duration.ofDays(1), true));

            assertThatThrownBy(() -> OwnedTopics.ensure(admin, stated))
                    .isInstanceOf(TopicDiffers.class)
                    .hasMessage("topic " + name + ": retention.ms must be 2592000000 or more, but is 86400000");
        }
    }

    @Test
    void who_waits_for_a_topic_in_vain_is_told_its_owner() {
        try (Admin admin = KAFKA.admin()) {
            assertThatThrownBy(() -> OwnedTopics.await(admin, Duration.ofMillis(300), stated))
                    .isInstanceOf(KafkaUnavailable.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("its owner, ingest, creates it");
        }
    }

    @Test
    void the_broker_of_the_tests_has_transaction_version_2() {
        try (Admin admin = KAFKA.admin()) {
            assertThatCode(() -> BrokerChecks.requireTransactionVersion2(admin)).doesNotThrowAnyException();
        }
    }

    private Topic topic(int partitions, Duration retention, boolean compacted) {
        return new Topic(name, "ingest", partitions, retention, compacted);
    }
}
