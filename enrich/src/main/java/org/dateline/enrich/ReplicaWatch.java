package org.dateline.enrich;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.dateline.delivery.kafka.KafkaUnavailable;
import org.dateline.delivery.topic.UnderReplicated;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Heartbeat.Limits;
import org.dateline.operations.Supervised;
import org.dateline.operations.Supervised.Watch;

/**
 * Asks Kafka every half minute whether it has all the copies of the topics that it should have, and shows it as {@code
 * dateline_under_replicated_partitions}; not a number while Kafka does not answer.
 */
final class ReplicaWatch implements AutoCloseable {
    private static final String NAME = "replica-watch";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Limits LIMITS = Limits.of(Duration.ofMinutes(10));

    private final Admin admin;
    private final List<Topic> topics;
    private final Supervised thread;
    private volatile double underReplicated = Double.NaN;

    /** @param ended told what ended the watch for good */
    ReplicaWatch(Admin admin, Topics topics, Health health, MeterRegistry registry, Consumer<Throwable> ended) {
        this.admin = admin;
        this.topics = List.of(topics.articles(), topics.enriched(), topics.rejected());
        Gauge.builder("dateline.under.replicated.partitions", () -> underReplicated)
                .description("Partitions of the pipeline's topics with fewer copies in step than copies")
                .register(registry);
        Health.Check check = health.register(NAME);
        check.ok("every half minute");
        Watch watch = new Watch(NAME, check, health.heartbeat(NAME, LIMITS).shownOn(registry), ended);
        this.thread = Supervised.every(PAUSE, watch, this::look);
    }

    private void look() {
        try {
            underReplicated = UnderReplicated.partitions(admin, topics);
        } catch (KafkaUnavailable | KafkaException e) {
            // The loop says that Kafka is away; how many copies there are is not known then.
            underReplicated = Double.NaN;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        thread.close();
    }
}
