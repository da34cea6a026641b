package org.dateline.service;

import java.time.Duration;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.service.trace.TraceSettings;

/**
 * The pipeline that a service is a part of: the settings that all services share.
 *
 * @param kafka {@code KAFKA_*}
 * @param prefix {@code DATELINE_TOPIC_PREFIX}: what the names of topics and groups begin with
 * @param topics of that name; {@code DATELINE_PARTITIONS} is how many partitions they have, {@code
 *     DATELINE_RETENTION} and {@code DATELINE_REJECTED_RETENTION} how long they keep what they hold
 * @param traces {@code OTEL_*}: where spans are told to, if anywhere
 */
public record PipelineSettings(KafkaConnection kafka, String prefix, Topics topics, TraceSettings traces) {
    /** Opens nothing; what is wrong is noted in the settings. */
    public static PipelineSettings from(Settings settings) {
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        int partitions = settings.integer("DATELINE_PARTITIONS", Topic.DEFAULT_PARTITIONS, 1, 10_000);
        return new PipelineSettings(
                kafka(settings), prefix, topics(settings, prefix, partitions), TraceSettings.from(settings));
    }

    /** The consumer group of the instances of a service, unless the settings say otherwise. */
    public static String groupId(String prefix, String service) {
        return prefix + "-" + service;
    }

    /** The topics of that name, and how long they keep what they hold. */
    public static Topics topics(Settings settings, String prefix, int partitions) {
        return Topics.named(prefix, partitions)
                .kept(
                        retention(settings, "DATELINE_RETENTION", Topics.RETENTION),
                        retention(settings, "DATELINE_REJECTED_RETENTION", Topics.REJECTED_RETENTION));
    }

    /** To be shortened only: what is kept longer is promised nowhere. */
    private static Duration retention(Settings settings, String name, Duration longest) {
        return settings.duration(name, longest, Duration.ofHours(1), longest);
    }

    private static KafkaConnection kafka(Settings settings) {
        return new KafkaSettings(
                        settings.text("KAFKA_BOOTSTRAP_SERVERS", KafkaSettings.LOCAL),
                        settings.text("KAFKA_PROPERTIES_FILE"),
                        settings.withPrefix("KAFKA_"))
                .connection(settings::problem);
    }
}
