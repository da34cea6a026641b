package org.dateline.sink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.service.PipelineSettings;
import org.dateline.service.trace.TraceSettings;

/**
 * What can be set.
 *
 * @param out {@code SINK_OUT_DIR}
 * @param mode {@code SINK_MODE}: a file an article, or many articles a file
 * @param pretty {@code SINK_PRETTY}: laid out for people, or on one line; for a file an article only
 * @param rotateBytes {@code SINK_ROTATE_BYTES}: an NDJSON file is closed once it is larger
 * @param rotateAfter {@code SINK_ROTATE_AFTER}: an NDJSON file is closed once it is older, even if nothing comes
 * @param topics from {@code DATELINE_TOPIC_PREFIX} and {@code DATELINE_PARTITIONS}
 * @param traces {@code OTEL_*}
 * @param group the consumer group: sinks of one group share the partitions
 * @param instance {@code SINK_INSTANCE}: tells this process from the others of its group; another one at each start unless
 *     it is given
 */
record SinkConfig(
        KafkaConnection kafka,
        Topics topics,
        TraceSettings traces,
        String group,
        String instance,
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
        PipelineSettings pipeline = PipelineSettings.from(settings);
        SinkConfig config = new SinkConfig(
                pipeline.kafka(),
                pipeline.topics(),
                pipeline.traces(),
                settings.text("SINK_GROUP", SinkService.groupId(pipeline.prefix())),
                settings.name("SINK_INSTANCE", UUID.randomUUID().toString()),
                settings.path("SINK_OUT_DIR", Path.of("out")),
                settings.choice("SINK_MODE", Mode.FILES),
                settings.flag("SINK_PRETTY", true),
                settings.bytes("SINK_ROTATE_BYTES", 128L << 20, 1 << 10, 1L << 40),
                settings.duration(
                        "SINK_ROTATE_AFTER", Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofDays(30)));
        settings.refuseProblems();
        return config;
    }
}
