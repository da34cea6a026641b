package org.dateline.delivery.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.delivery.record.RecordLimits;

/**
 * Where Kafka is and how it is reached. Every client of a pipeline is made here, so that the settings that the promises
 * rest on stand in one place and nobody can change them from outside.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param properties client properties that are passed through: {@code security.protocol}, {@code ssl.*},
 *     {@code sasl.*}, timeouts, sizes
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {
    /** Measured; see the ADR on one transaction per poll. May be overridden. */
    private static final Map<String, String> CONSUMER_TUNING = Map.of(
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                    Long.toString(Math.min(
                            32 << 20, Math.max(1 << 20, Runtime.getRuntime().maxMemory() / 16))),
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "4194304",
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000",
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000",
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
            CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");

    private static final Map<String, String> PRODUCER_TUNING = Map.of(
            // What every client of Kafka reads without another library; see the ADR on compression.
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip",
            ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, "1",
            ProducerConfig.LINGER_MS_CONFIG, "5",
            ProducerConfig.BATCH_SIZE_CONFIG, "262144",
            ProducerConfig.BUFFER_MEMORY_CONFIG, "67108864",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "15000",
            CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");

    /** Whoever follows a topic by it asks so seldom that it is no load. */
    private static final int LOOKOUT_WAIT_MILLIS = 25;

    public KafkaConnection {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap.servers is empty: must name at least one host:port");
        }
        properties = Map.copyOf(properties);
        KafkaPromises.require(properties);
    }

    /** A Kafka without passwords or certificates. */
    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /**
     * Whether Kafka's client takes these properties: a truststore that is not there, a misspelt mechanism. Nothing is
     * asked of Kafka.
     *
     * @throws IllegalArgumentException naming what is wrong, as far as the client says
     */
    public KafkaConnection requireUsable() {
        try {
            admin().close(Duration.ZERO);
        } catch (KafkaException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            // A name that does not resolve may do so later: that is Kafka being away, not a setting being wrong.
            if (!String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap urls")) {
                throw new IllegalArgumentException("Kafka's client does not take " + this + ": " + sentence(cause), e);
            }
        }
        return this;
    }

    /** Some exceptions say no more than the name of a file; then their own name says what is the matter with it. */
    private static String sentence(Throwable cause) {
        return cause instanceof IOException ? cause.toString() : String.valueOf(cause.getMessage());
    }

    /** Idempotent, acks=all. */
    public Producer<byte[], byte[]> producer(String clientId) {
        return new KafkaProducer<>(producerProperties(clientId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Gives up a record that is not acknowledged in half a minute, so that whoever waits for it gets an answer. */
    Producer<byte[], byte[]> publishingProducer(String clientId, Duration patience) {
        Map<String, Object> all = producerProperties(clientId);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(1, patience.toMillis()));
        all.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        all.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Must be told to {@code initTransactions()} before use. */
    public Producer<byte[], byte[]> transactionalProducer(String clientId, String transactionalId, Duration timeout) {
        Map<String, Object> all = producerProperties(clientId);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        all.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) timeout.toMillis());
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A transactional producer under an id of its own, for a tool that must not run twice at a time: a second one ends
     * the first. Must be told to {@code initTransactions()} before use.
     */
    public Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> all = producerProperties(transactionalId);
        all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A member of a group; read_committed, from the earliest record that the group has not committed. */
    public Consumer<byte[], byte[]> member(String clientId, String groupId, int maxPollRecords) {
        Map<String, Object> all = consumerProperties(clientId);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A reader outside any group, for looking at topics: assign it partitions; read_committed as the loops are. */
    public Consumer<byte[], byte[]> reader(String clientId) {
        return new KafkaConsumer<>(
                consumerProperties(clientId), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The same for whoever goes from place to place. A question at a partition's end is answered late, and Kafka's client asks
     * a broker one thing at a time: half a second for each new place would be the rule.
     */
    public Consumer<byte[], byte[]> lookout(String clientId) {
        Map<String, Object> all = consumerProperties(clientId);
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LOOKOUT_WAIT_MILLIS);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin() {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return Admin.create(all);
    }

    private Map<String, Object> consumerProperties(String clientId) {
        return merged(clientId, CONSUMER_TUNING, KafkaPromises.CONSUMER);
    }

    Map<String, Object> producerProperties(String clientId) {
        Map<String, Object> all = merged(clientId, PRODUCER_TUNING, KafkaPromises.PRODUCER);
        all.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordLimits.MAX_REQUEST_BYTES);
        return all;
    }

    private Map<String, Object> merged(String clientId, Map<String, String> tuning, Map<String, String> promises) {
        Map<String, Object> all = new HashMap<>(tuning);
        all.putAll(properties);
        all.putAll(promises);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return all;
    }

    /** Without the values of properties, some of which are secrets. */
    @Override
    public String toString() {
        return bootstrapServers + new TreeMap<>(properties).keySet();
    }
}
