package org.dateline.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.operations.http.BearerKeys;
import org.dateline.reader.desk.DeskSettings;
import org.dateline.reader.http.HttpSettings;
import org.dateline.service.PipelineSettings;

/**
 * What can be set.
 *
 * @param index {@code READER_INDEX_DIR}: where the index is; made, and made anew, at will
 * @param commitEvery {@code READER_COMMIT_EVERY}: how long what is indexed may wait to be durable; what was not is read
 *     from the topic again
 */
record ReaderConfig(
        KafkaConnection kafka,
        Topics topics,
        Path index,
        Duration commitEvery,
        HttpSettings http,
        BearerKeys keys,
        DeskSettings desk) {

    /** Reads every setting and refuses what is wrong, all of it at once. */
    static ReaderConfig from(Settings settings) {
        PipelineSettings pipeline = PipelineSettings.from(settings);
        DeskSettings desk = DeskSettings.from(settings);
        HttpSettings http = http(settings, desk.hosts());
        // Read before this by who runs it as a process; known here too for who runs it within another one.
        settings.integer("READER_ADMIN_PORT", ReaderService.ADMIN_PORT, 0, 65_535);
        ReaderConfig config = new ReaderConfig(
                pipeline.kafka(),
                pipeline.topics(),
                settings.path("READER_INDEX_DIR", Path.of("index")),
                settings.duration(
                        "READER_COMMIT_EVERY", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofHours(1)),
                http,
                keys(settings, http.host()),
                desk);
        settings.refuseProblems();
        return config;
    }

    private static HttpSettings http(Settings settings, Set<String> deskHosts) {
        return new HttpSettings(
                settings.text("READER_BIND", "127.0.0.1"),
                settings.integer("READER_HTTP_PORT", ReaderService.HTTP_PORT, 0, 65_535),
                settings.integer("READER_MAX_CONNECTIONS", 2000, 1, 100_000),
                origins(settings),
                deskHosts);
    }

    private static List<String> origins(Settings settings) {
        List<String> origins = Stream.of(
                        settings.text("READER_CORS_ORIGINS").orElse("").split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
        origins.stream()
                .filter(origin -> !origin.equals("*") && !origin.matches("https?://[^/\\s]+"))
                .forEach(origin -> settings.problem("READER_CORS_ORIGINS has " + origin
                        + ": must be * or origins with commas, such as https://desk.example"));
        return origins;
    }

    private static BearerKeys keys(Settings settings, String host) {
        boolean withoutKeys = settings.flag("READER_DANGEROUSLY_WITHOUT_KEYS", false);
        Optional<String> file = settings.text("READER_KEYS_FILE");
        try {
            if (file.isPresent()) {
                return BearerKeys.read(Path.of(file.get()));
            }
        } catch (IOException | IllegalArgumentException e) {
            settings.problem(
                    "READER_KEYS_FILE is " + file.get() + ": must be a readable file of keys (" + e.getMessage() + ")");
            return BearerKeys.none();
        }
        if (!withoutKeys && !isLoopback(host, settings)) {
            settings.problem("READER_BIND is " + host + ": must be a loopback address such as 127.0.0.1, "
                    + "or READER_KEYS_FILE must name a file of bearer keys "
                    + "(or READER_DANGEROUSLY_WITHOUT_KEYS must be true)");
        }
        return BearerKeys.none();
    }

    private static boolean isLoopback(String host, Settings settings) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            settings.problem("READER_BIND is " + host + ": must be an address of this machine");
            return true;
        }
    }
}
