package org.dateline.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's own server: one node that is broker and controller. */
final class KraftServer {
    private static final int NODE_ID = 1;
    private static final String NODE_ID_PROPERTY = "node.id";
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;

    private KraftServer(KafkaRaftServer server) {
        this.server = server;
    }

    /** Formats the directory on its first use, starts, and returns when clients can connect. */
    static KraftServer start(Path dataDir, BrokerPorts ports, Map<String, String> overrides) {
        Path log = dataDir.resolve("log");
        try {
            // One that joins another is given a number of its own.
            format(log, Integer.parseInt(overrides.getOrDefault(NODE_ID_PROPERTY, Integer.toString(NODE_ID))));
            Properties properties = new Properties();
            properties.putAll(properties(log, ports));
            properties.putAll(overrides);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            return new KraftServer(server);
        } catch (Exception e) {
            throw new BrokerRefused("the broker in " + dataDir + " cannot start: " + innermost(e), e);
        }
    }

    /** Kafka wraps what an operator can understand, such as a port that is taken. */
    private static Throwable innermost(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown ? thrown : innermost(cause);
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path log, int nodeId) throws Exception {
        Files.createDirectories(log);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(nodeId)
                .setClusterId(clusterId(log))
                .addDirectory(log.toString())
                .setMetadataLogDirectory(log.toString())
                .setIgnoreFormatted(true)
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setHasDynamicQuorum(false)
                .run();
    }

    private static String clusterId(Path log) throws IOException {
        return new MetaPropertiesEnsemble.Loader()
                .addLogDirs(List.of(log.toString()))
                .load()
                .clusterId()
                .orElseGet(() -> Uuid.randomUuid().toString());
    }

    private static Map<String, String> properties(Path log, BrokerPorts ports) {
        Map<String, String> properties = new HashMap<>(quorum(ports));
        properties.put(NODE_ID_PROPERTY, Integer.toString(NODE_ID));
        properties.put("log.dirs", log.toString());
        // A topic is made by its owner, with its partitions and retention; never by a typing error.
        properties.put("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "4");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // There is no second copy: bring the log to the disk every second, so that a power cut costs no more.
        properties.put("log.flush.interval.ms", "1000");
        properties.put("log.flush.scheduler.interval.ms", "1000");
        // Memory for a small machine: the default keeps 128 MB of heap for compaction alone.
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        return properties;
    }

    private static Map<String, String> quorum(BrokerPorts ports) {
        return Map.of(
                "process.roles", "broker,controller",
                "listeners",
                        "PLAINTEXT://127.0.0.1:" + ports.clients() + ",CONTROLLER://127.0.0.1:" + ports.controller(),
                "advertised.listeners", "PLAINTEXT://localhost:" + ports.clients(),
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL,SASL_SSL:SASL_SSL",
                "inter.broker.listener.name", "PLAINTEXT",
                "controller.listener.names", CONTROLLER,
                "controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.controller(),
                // A broker killed and started again must not wait for its former self's session to run out.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }
}
