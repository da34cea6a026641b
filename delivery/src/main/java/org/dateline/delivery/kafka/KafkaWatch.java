package org.dateline.delivery.kafka;

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
import org.dateline.delivery.record.StackDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka every second whether it is there: a producer only notices when it has something to send, and a consumer
 * never says. Thread-safe.
 */
public final class KafkaWatch implements KafkaPresence {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final int PATIENCE_MILLIS = 5_000;
    /** Callers of a service wait no longer than this, a second and a bit, until they are told that Kafka is away. */
    private static final int LOOK_MILLIS = 3_000;

    private final String where;
    private final Admin admin;
    private final ScheduledExecutorService thread;
    private final Runnable looked;
    private volatile String why;

    /** @param looked told after each look that has come to an end */
    KafkaWatch(String where, Supplier<Admin> admin, Duration pause, Runnable looked) {
        this.where = where;
        this.why = "";
        this.looked = looked;
        this.admin = admin.get();
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "kafka-watch");
            daemon.setDaemon(true);
            return daemon;
        });
        look();
        var unused =
                thread.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    public static KafkaWatch of(KafkaConnection kafka, Runnable looked) {
        return new KafkaWatch(kafka.bootstrapServers(), kafka::admin, Duration.ofSeconds(1), looked);
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

    /** Nothing that is thrown may end the looks: without them nobody would say any more that Kafka is away. */
    private void look() {
        try {
            why = answer();
            looked.run();
        } catch (Throwable broke) {
            String unknown = "it is not known whether Kafka at " + where + " answers: " + StackDigest.sentence(broke);
            if (!unknown.equals(why)) {
                LOG.error("{}", unknown);
            }
            why = unknown;
        }
    }

    /** Empty when Kafka answers, else why not. */
    private String answer() {
        try {
            var nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(LOOK_MILLIS))
                    .nodes()
                    .get(LOOK_MILLIS + 1_000L, TimeUnit.MILLISECONDS);
            return nodes.isEmpty() ? "Kafka at " + where + " has no brokers" : "";
        } catch (ExecutionException | TimeoutException e) {
            return "Kafka at " + where + " does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return why;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
