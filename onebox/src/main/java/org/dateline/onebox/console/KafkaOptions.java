package org.dateline.onebox.console;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.kafka.KafkaSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.service.PipelineSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which Kafka a command works with: the one named, else that of the pipeline running on the data directory, else
 * localhost:9092.
 */
public final class KafkaOptions {
    private final Map<String, String> environment;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = {
                "Kafka, several with commas. Default: KAFKA_BOOTSTRAP_SERVERS, else the broker of the pipeline that"
                        + " runs on --data, else localhost:9092."
            })
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Kafka client properties for TLS and SASL, such as security.protocol=SASL_SSL."
                    + " Default: KAFKA_PROPERTIES_FILE. Single KAFKA_... settings win over the file's, as in the"
                    + " services.")
    private @Nullable Path propertiesFile;

    @Option(
            names = "--topic-prefix",
            paramLabel = "NAME",
            description = "First part of the topics' names. Default: DATELINE_TOPIC_PREFIX, else news.")
    private @Nullable String topicPrefix;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of dateline run, to find its broker. Default: data.")
    private Path data = Path.of("data");

    public KafkaOptions(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The Kafka asked for; nothing is opened. */
    public KafkaConnection connection() {
        try {
            Settings settings = Settings.of("cli", environment);
            return new KafkaConnection(servers(settings), properties(settings)).requireUsable();
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }

    /** The pipeline's topics, as their owners would create them. */
    public Topics topics() {
        return PipelineSettings.topics(Settings.of("cli", environment), topicPrefix(), Topic.DEFAULT_PARTITIONS);
    }

    /** First part of the topics' names, and of the groups' unless they have names of their own. */
    public String topicPrefix() {
        return topicPrefix == null ? environment.getOrDefault("DATELINE_TOPIC_PREFIX", "news") : topicPrefix;
    }

    /** The pipeline that runs on the data directory. */
    public Optional<RunningPipeline> running() {
        return RunningPipeline.find(data);
    }

    public Path data() {
        return data;
    }

    private String servers(Settings settings) {
        String named = settings.text("KAFKA_BOOTSTRAP_SERVERS").orElse(null);
        if (bootstrapServers != null) {
            return bootstrapServers;
        }
        return named == null ? running().map(RunningPipeline::kafka).orElse(KafkaSettings.LOCAL) : named;
    }

    /** The file's, and above them single KAFKA_* settings, as the services have it. */
    private Map<String, String> properties(Settings settings) {
        String named = settings.text("KAFKA_PROPERTIES_FILE").orElse(null);
        Path file = propertiesFile != null || named == null ? propertiesFile : Path.of(named);
        Map<String, String> all = new TreeMap<>();
        if (file != null) {
            String option = propertiesFile == null ? "KAFKA_PROPERTIES_FILE" : "--kafka-properties";
            all.putAll(KafkaSettings.properties(option, file));
        }
        all.putAll(settings.withPrefix("KAFKA_"));
        return all;
    }
}
