package org.dateline.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks Kafka every second whether it is there: a producer only notices when it has something to send, and a consumer
 * never says. Thread-safe.
 */
final class KafkaWatch implements KafkaPresence {
    private static final int PATIENCE_MILLIS = 5_000;
    /** Callers of a service wait no longer than this, a second and a bit, until they are told that Kafka is away. */
    private static final int LOOK_MILLIS = 3_000;

    private final String where;
    private final Admin admin;
    private final ScheduledExecutorService thread;
    private volatile String why;

    private KafkaWatch(String where, Supplier<Admin> admin) {
        this.where = where;
        this.why = "";
        this.admin = admin.get();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "kafka-watch");
            daemon.setDaemon(true);
            return daemon;
        });
        look();
        var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    static KafkaWatch of(KafkaConnection kafka) {
        return new KafkaWatch(kafka.bootstrapServers(), kafka::admin);
    }

    @Override
    public String why() {
        return why;
    }

    @Override
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest()));
        try {
            return admin
                    .listOffsets(
                            wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED).timeoutMs(PATIENCE_MILLIS))
                    .all()
                    .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void look() {
        try {
            var nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(LOOK_MILLIS))
                    .nodes()
                    .get(LOOK_MILLIS + 1_000L, TimeUnit.MILLISECONDS);
            why = nodes.isEmpty() ? "Kafka at " + where + " has no brokers" : "";
        } catch (ExecutionException | TimeoutException e) {
            why = "Kafka at " + where + " does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
