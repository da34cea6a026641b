package org.dateline.delivery.guarantees;

import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.topic.OwnedTopics;
import org.dateline.messages.Topics;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The Kafka of the tests: one broker for all classes of a test run, real in any case. Tests keep apart by the names of
 * their topics.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final KafkaUnderTest KAFKA = new KafkaUnderTest();
 * }</pre>
 *
 * <p>System property {@code dateline.test.kafka}: {@code docker} for Kafka's own image, {@code embedded} for the broker
 * of the broker module, {@code auto} (the default) for Docker where it is up.
 */
public final class KafkaUnderTest implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        broker(context.getRoot().getStore(Namespace.create(KafkaUnderTest.class)));
    }

    private static TestBroker broker(Store wholeRun) {
        TestBroker broker =
                wholeRun.getOrComputeIfAbsent(TestBroker.class, any -> TestBroker.start(), TestBroker.class);
        TestBroker.RUNNING.set(broker);
        return broker;
    }

    public String bootstrapServers() {
        TestBroker broker = TestBroker.RUNNING.get();
        if (broker == null) {
            throw new IllegalStateException("Kafka is not started: register KafkaUnderTest with @RegisterExtension");
        }
        return broker.bootstrapServers();
    }

    public KafkaConnection connection() {
        return KafkaConnection.to(bootstrapServers());
    }

    public Admin admin() {
        return connection().admin();
    }

    /** A topic prefix, or group, or whatever must be unique: another one at each call. */
    public String newPrefix() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The three topics of a pipeline of one's own, created. */
    public Topics newTopics(int partitions) {
        Topics topics = Topics.named(newPrefix(), partitions);
        try (Admin admin = admin()) {
            OwnedTopics.ensure(admin, topics.articles(), topics.enriched(), topics.rejected());
        }
        return topics;
    }
}
