package org.dateline.service;

import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.KafkaSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;

/**
 * The pipeline that a service is a part of: the settings that all services share.
 *
 * @param kafka {@code KAFKA_*}
 * @param prefix {@code DATELINE_TOPIC_PREFIX}: what the names of topics and groups begin with
 * @param topics of that name; {@code DATELINE_PARTITIONS} is how many partitions they have
 */
public record PipelineSettings(KafkaConnection kafka, String prefix, Topics topics) {
    /** Opens nothing; what is wrong is noted in the settings. */
    public static PipelineSettings from(Settings settings) {
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        int partitions = settings.integer("DATELINE_PARTITIONS", Topic.DEFAULT_PARTITIONS, 1, 10_000);
        return new PipelineSettings(kafka(settings), prefix, Topics.named(prefix, partitions));
    }

    private static KafkaConnection kafka(Settings settings) {
        return new KafkaSettings(
                        settings.text("KAFKA_BOOTSTRAP_SERVERS", KafkaSettings.LOCAL),
                        settings.text("KAFKA_PROPERTIES_FILE"),
                        settings.withPrefix("KAFKA_"))
                .connection(settings::problem);
    }
}
