package org.dateline.sink;

import java.nio.file.Path;
import java.time.Duration;
import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.KafkaSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;

/**
 * What can be set.
 *
 * @param out {@code SINK_OUT_DIR}
 * @param mode {@code SINK_MODE}: a file an article, or many articles a file
 * @param pretty {@code SINK_PRETTY}: laid out for people, or on one line; for a file an article only
 * @param rotateBytes {@code SINK_ROTATE_BYTES}: an NDJSON file is closed once it is larger
 * @param rotateAfter {@code SINK_ROTATE_AFTER}: an NDJSON file is closed once it is older, even if nothing comes
 * @param topics from {@code DATELINE_TOPIC_PREFIX} and {@code DATELINE_PARTITIONS}
 * @param group the consumer group: sinks of one group share the partitions
 */
record SinkConfig(
        KafkaConnection kafka,
        Topics topics,
        String group,
        Path out,
        Mode mode,
        boolean pretty,
        long rotateBytes,
        Duration rotateAfter) {

    /** In which form articles are kept. */
    enum Mode {
        FILES,
        NDJSON
    }

    /** Reads every setting and refuses what is wrong, all of it at once. */
    static SinkConfig from(Settings settings) {
        String prefix = settings.name("DATELINE_TOPIC_PREFIX", "news");
        int partitions = settings.integer("DATELINE_PARTITIONS", Topic.DEFAULT_PARTITIONS, 1, 10_000);
        SinkConfig config = new SinkConfig(
                kafka(settings),
                Topics.named(prefix, partitions)
                        .kept(
                                settings.duration(
                                        "DATELINE_RETENTION", Topics.RETENTION, Duration.ofHours(1), Topics.RETENTION),
                                settings.duration(
                                        "DATELINE_REJECTED_RETENTION",
                                        Topics.REJECTED_RETENTION,
                                        Duration.ofHours(1),
                                        Topics.REJECTED_RETENTION)),
                settings.text("SINK_GROUP", SinkService.groupId(prefix)),
                settings.path("SINK_OUT_DIR", Path.of("out")),
                settings.choice("SINK_MODE", Mode.FILES),
                settings.flag("SINK_PRETTY", true),
                settings.bytes("SINK_ROTATE_BYTES", 128L << 20, 1 << 10, 1L << 40),
                settings.duration(
                        "SINK_ROTATE_AFTER", Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofDays(30)));
        settings.refuseProblems();
        return config;
    }

    private static KafkaConnection kafka(Settings settings) {
        return new KafkaSettings(
                        settings.text("KAFKA_BOOTSTRAP_SERVERS", KafkaSettings.LOCAL),
                        settings.text("KAFKA_PROPERTIES_FILE"),
                        settings.withPrefix("KAFKA_"))
                .connection(settings::problem);
    }
}
