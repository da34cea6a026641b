package org.dateline.pipeline.ledger;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;

/** A broker that joins the one of a fleet, and holds a copy of a partition. Not thread-safe. */
final class SecondBroker implements AutoCloseable {
    private static final int NODE_ID = 2;

    private final BrokerSettings settings;
    private final Admin admin;
    private EmbeddedBroker broker;

    private SecondBroker(BrokerSettings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
        this.broker = EmbeddedBroker.start(settings);
    }

    static SecondBroker join(SmallFleet fleet, Admin admin, Path dir) throws Exception {
        Path log = Files.createDirectories(dir.resolve("log"));
        Files.writeString(
                log.resolve("meta.properties"),
                "version=1\ncluster.id=%s\nnode.id=%d\ndirectory.id=%s\n"
                        .formatted(admin.describeCluster().clusterId().get(), NODE_ID, Uuid.randomUuid()));
        int port = SmallFleet.freePort();
        return new SecondBroker(
                BrokerSettings.of(dir)
                        .withPort(port)
                        .withOverrides(Map.of(
                                "node.id",
                                Integer.toString(NODE_ID),
                                "process.roles",
                                "broker",
                                "listeners",
                                "PLAINTEXT://127.0.0.1:" + port,
                                SmallFleet.QUORUM,
                                fleet.quorum())),
                admin);
    }

    /** Returns when it has all of the partition. */
    void copies(TopicPartition partition) throws Exception {
        admin.alterPartitionReassignments(
                        Map.of(partition, Optional.of(new NewPartitionReassignment(List.of(1, NODE_ID)))))
                .all()
                .get();
        await().atMost(Duration.ofMinutes(1)).until(() -> copiesInStep(partition) == 2);
    }

    private int copiesInStep(TopicPartition partition) throws Exception {
        Map<String, TopicDescription> topics =
                admin.describeTopics(List.of(partition.topic())).allTopicNames().get();
        return Objects.requireNonNull(topics.get(partition.topic()))
                .partitions()
                .get(partition.partition())
                .isr()
                .size();
    }

    void kill() {
        broker.kill();
    }

    void start() {
        broker = EmbeddedBroker.start(settings);
    }

    @Override
    public void close() {
        broker.close();
    }
}
