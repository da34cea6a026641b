package org.dateline.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.delivery.KafkaConnection;
import org.dateline.delivery.KafkaSettings;
import org.dateline.ingest.folder.FolderSettings;
import org.dateline.ingest.http.BearerKeys;
import org.dateline.ingest.http.HttpSettings;
import org.dateline.messages.Topic;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set.
 *
 * @param seeds folder that is read once, or {@code null}
 * @param inbox folder that is watched, or {@code null}
 * @param state folder that remembers which seeds were read, or {@code null} to read them at every start
 */
record IngestConfig(
        KafkaConnection kafka,
        Topics topics,
        HttpSettings http,
        BearerKeys keys,
        FolderSettings folders,
        @Nullable Path seeds,
        @Nullable Path inbox,
        @Nullable Path state) {
    private static final long MIB = 1024 * 1024;
    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** Reads all settings of ingest; what is wrong with them is noted there. */
    static IngestConfig from(Settings settings) {
        int maxItemBytes = (int) settings.bytes("INGEST_MAX_BODY", 4 * MIB, 1024, 15 * MIB);
        HttpSettings http = http(settings, maxItemBytes);
        Path inbox = folder(settings, "INGEST_INBOX_DIR");
        Path state = folder(settings, "INGEST_STATE_DIR");
        // Read before this by who runs it as a process; known here too for who runs it within another one.
        settings.integer("INGEST_ADMIN_PORT", IngestService.ADMIN_PORT, 0, 65_535);
        return new IngestConfig(
                kafka(settings),
                Topics.named(
                                settings.name("DATELINE_TOPIC_PREFIX", "news"),
                                settings.integer("DATELINE_PARTITIONS", Topic.DEFAULT_PARTITIONS, 1, 10_000))
                        .kept(
                                settings.duration(
                                        "DATELINE_RETENTION", Topics.RETENTION, Duration.ofHours(1), Topics.RETENTION),
                                settings.duration(
                                        "DATELINE_REJECTED_RETENTION",
                                        Topics.REJECTED_RETENTION,
                                        Duration.ofHours(1),
                                        Topics.REJECTED_RETENTION)),
                http,
                keys(settings, http.host()),
                folders(settings, maxItemBytes),
                folder(settings, "INGEST_SEEDS_DIR"),
                inbox,
                state != null || inbox == null ? state : inbox.resolve(".state"));
    }

    private static KafkaConnection kafka(Settings settings) {
        return new KafkaSettings(
                        settings.text("KAFKA_BOOTSTRAP_SERVERS", KafkaSettings.LOCAL),
                        settings.text("KAFKA_PROPERTIES_FILE"),
                        settings.withPrefix("KAFKA_"))
                .connection(settings::problem);
    }

    private static HttpSettings http(Settings settings, int maxItemBytes) {
        return new HttpSettings(
                settings.text("INGEST_BIND", "127.0.0.1"),
                settings.integer("INGEST_HTTP_PORT", 8080, 0, 65_535),
                maxItemBytes,
                settings.integer("INGEST_MAX_CONNECTIONS", 2000, 1, 100_000),
                duration(settings, "INGEST_HEADER_TIMEOUT", Duration.ofSeconds(20)),
                duration(settings, "INGEST_BODY_TIMEOUT", Duration.ofSeconds(30)),
                duration(settings, "INGEST_IDLE_TIMEOUT", Duration.ofSeconds(60)));
    }

    private static FolderSettings folders(Settings settings, int maxItemBytes) {
        return new FolderSettings(
                maxItemBytes,
                settings.text("INGEST_FILE_CHARSET").orElse(null),
                duration(settings, "INGEST_SETTLE", Duration.ofMillis(500)),
                duration(settings, "INGEST_RESCAN", Duration.ofSeconds(2)),
                keepDone(settings));
    }

    /** For ever, unless somebody says otherwise: what was taken is whoever dropped it to clear away. */
    private static @Nullable Duration keepDone(Settings settings) {
        return settings.text("INGEST_KEEP_DONE")
                .map(any -> settings.duration(
                        "INGEST_KEEP_DONE", Duration.ofDays(30), Duration.ofSeconds(1), Duration.ofDays(3650)))
                .orElse(null);
    }

    private static BearerKeys keys(Settings settings, String host) {
        boolean withoutKeys = settings.flag("INGEST_DANGEROUSLY_WITHOUT_KEYS", false);
        Optional<String> file = settings.text("INGEST_KEYS_FILE");
        try {
            if (file.isPresent()) {
                return BearerKeys.read(Path.of(file.get()));
            }
        } catch (IOException | IllegalArgumentException e) {
            settings.problem(
                    "INGEST_KEYS_FILE is " + file.get() + ": must be a readable file of keys (" + e.getMessage() + ")");
            return BearerKeys.none();
        }
        if (!withoutKeys && !isLoopback(host, settings)) {
            settings.problem("INGEST_BIND is " + host + ": must be a loopback address such as 127.0.0.1, "
                    + "or INGEST_KEYS_FILE must name a file of bearer keys "
                    + "(or INGEST_DANGEROUSLY_WITHOUT_KEYS must be true)");
        }
        return BearerKeys.none();
    }

    private static boolean isLoopback(String host, Settings settings) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            settings.problem("INGEST_BIND is " + host + ": must be an address of this machine");
            return true;
        }
    }

    private static @Nullable Path folder(Settings settings, String name) {
        return settings.text(name).map(Path::of).orElse(null);
    }

    private static Duration duration(Settings settings, String name, Duration defaultValue) {
        return settings.duration(name, defaultValue, SHORTEST, Duration.ofHours(1));
    }
}
