package org.dateline.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.ingest.feeds.poll.PollSettings;
import org.dateline.ingest.fetch.AllowedHosts;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.ingest.folder.FolderSettings;
import org.dateline.ingest.http.HttpSettings;
import org.dateline.messages.Topics;
import org.dateline.operations.Settings;
import org.dateline.operations.http.BearerKeys;
import org.dateline.service.PipelineSettings;
import org.dateline.service.trace.TraceSettings;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set.
 *
 * @param traces {@code OTEL_*}
 * @param seeds folder that is read once, or {@code null}
 * @param inbox folder that is watched, or {@code null}
 * @param state folder that remembers which seeds were read, or {@code null} to read them at every start
 * @param feeds how feeds are polled
 */
record IngestConfig(
        KafkaConnection kafka,
        Topics topics,
        TraceSettings traces,
        HttpSettings http,
        BearerKeys keys,
        FolderSettings folders,
        @Nullable Path seeds,
        @Nullable Path inbox,
        @Nullable Path state,
        PollSettings feeds) {
    private static final long MIB = 1024 * 1024;
    private static final Duration STREAM_GIVES_WAY_AFTER = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofMillis(10);

    /** Reads all settings of ingest; what is wrong with them is noted there. */
    static IngestConfig from(Settings settings) {
        int maxItemBytes = (int) settings.bytes("INGEST_MAX_BODY", 4 * MIB, 1024, 15 * MIB);
        HttpSettings http = http(settings, maxItemBytes);
        PipelineSettings pipeline = PipelineSettings.from(settings);
        Path inbox = folder(settings, "INGEST_INBOX_DIR");
        Path state = folder(settings, "INGEST_STATE_DIR");
        // Read before this by who runs it as a process; known here too for who runs it within another one.
        settings.integer("INGEST_ADMIN_PORT", IngestService.ADMIN_PORT, 0, 65_535);
        return new IngestConfig(
                pipeline.kafka(),
                pipeline.topics(),
                pipeline.traces(),
                http,
                keys(settings, http.host()),
                folders(settings, maxItemBytes),
                folder(settings, "INGEST_SEEDS_DIR"),
                inbox,
                state != null || inbox == null ? state : inbox.resolve(".state"),
                feeds(settings));
    }

    private static PollSettings feeds(Settings settings) {
        FetchSettings fetch = new FetchSettings(
                userAgent(settings),
                allowed(settings),
                proxy(settings),
                FetchSettings.MAX_BYTES,
                FetchSettings.AT_MOST);
        Path file = folder(settings, "INGEST_FEEDS");
        Duration shortest = settings.duration(
                "INGEST_FEEDS_SHORTEST", Duration.ofMinutes(15), Duration.ofSeconds(1), Duration.ofDays(1));
        Duration longest = settings.duration(
                "INGEST_FEEDS_LONGEST", Duration.ofHours(6), Duration.ofSeconds(1), Duration.ofDays(7));
        Duration gap = settings.duration("INGEST_FEEDS_HOST_GAP", Duration.ofSeconds(1), SHORTEST, Duration.ofHours(1));
        int atOnce = settings.integer("INGEST_FEEDS_AT_ONCE", 16, 1, 256);
        URI callback = callback(settings);
        try {
            return new PollSettings(file, fetch, shortest, longest, gap, atOnce, callback);
        } catch (IllegalArgumentException e) {
            settings.problem(String.valueOf(e.getMessage()));
            return new PollSettings(file, fetch, shortest, shortest, gap, atOnce, callback);
        }
    }

    private static String userAgent(Settings settings) {
        String agent = settings.text("INGEST_FEEDS_USER_AGENT", FetchSettings.USER_AGENT);
        if (!agent.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            settings.problem("INGEST_FEEDS_USER_AGENT is " + agent + ": must be plain ASCII, as headers are");
        }
        return agent;
    }

    private static AllowedHosts allowed(Settings settings) {
        try {
            return AllowedHosts.of(settings.text("INGEST_FEEDS_ALLOW").orElse(""));
        } catch (IllegalArgumentException e) {
            settings.problem("INGEST_FEEDS_ALLOW has " + e.getMessage());
            return AllowedHosts.NONE;
        }
    }

    private static @Nullable URI proxy(Settings settings) {
        Optional<String> proxy = settings.text("INGEST_FEEDS_PROXY");
        try {
            return proxy.isEmpty() ? null : WebAddress.of(proxy.get());
        } catch (IllegalArgumentException e) {
            settings.problem("INGEST_FEEDS_PROXY is " + proxy.orElse("") + ": must be as http://proxy.example:3128");
            return null;
        }
    }

    private static @Nullable URI callback(Settings settings) {
        Optional<String> written = settings.text("INGEST_WEBSUB_URL");
        try {
            if (written.isEmpty()) {
                return null;
            }
            URI address = WebAddress.of(written.get());
            if (address.getQuery() != null) {
                throw new IllegalArgumentException("it has a query");
            }
            // A token is added behind a slash of its own.
            return URI.create(address.toString().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            settings.problem("INGEST_WEBSUB_URL is " + written.orElse("")
                    + ": must be the public address of ingest's /websub, as https://ingest.example.com/websub");
            return null;
        }
    }

    private static HttpSettings http(Settings settings, int maxItemBytes) {
        return new HttpSettings(
                settings.text("INGEST_BIND", "127.0.0.1"),
                settings.integer("INGEST_HTTP_PORT", 8080, 0, 65_535),
                maxItemBytes,
                settings.integer("INGEST_MAX_CONNECTIONS", 2000, 1, 100_000),
                duration(settings, "INGEST_HEADER_TIMEOUT", Duration.ofSeconds(20)),
                duration(settings, "INGEST_BODY_TIMEOUT", Duration.ofSeconds(30)),
                duration(settings, "INGEST_IDLE_TIMEOUT", Duration.ofSeconds(60)),
                settings.duration("INGEST_STREAM_IDLE_TIMEOUT", Duration.ofMinutes(15), SHORTEST, Duration.ofDays(7)),
                STREAM_GIVES_WAY_AFTER);
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
