package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.hostile.BadInputs;
import org.dateline.ingest.hostile.GoodInputs;
import org.dateline.messages.MessageJson;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The table of docs/feeding.md: each format is an article on the topic by each way in. */
@NullUnmarked
class EveryFormatByEveryWayTest {
    private static final Path PAGE = Path.of("..", "docs", "feeding.md");
    private static final Duration LONG = Duration.ofMinutes(2);

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    @TempDir
    Path folder;

    private final String prefix = KAFKA.newPrefix();
    private final Health health = new Health();

    @Test
    void every_format_comes_by_seeds_inbox_and_http() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        put("seed", seeds);
        try (IngestService service = IngestService.start(settings(), health, new SimpleMeterRegistry())) {
            Thread thread = new Thread(service::run);
            thread.start();
            await().atMost(LONG).until(() -> health.ready().up());
            put("drop", folder.resolve("inbox"));
            for (Format format : Format.values()) {
                assertThat(posted(service, format)).as(format.label()).isIn(200, 202);
            }
            for (Format format : Format.values()) {
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(folder.resolve("inbox/done/" + BadInputs.name(format)))
                                .exists());
            }
            await().atMost(LONG).until(service::isIdle);
            service.stop();
            thread.join();
        }

        String texts = texts();
        for (Format format : Format.values()) {
            for (String way : List.of("seed", "drop", "post")) {
                assertThat(texts).contains("he " + way + format.label() + " ferry");
            }
        }
    }

    @Test
    void the_table_names_every_format_once() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| `\\w+` \\| yes \\| yes \\| yes \\|.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Format.values()).map(Format::label).toArray(String[]::new));
    }

    private static void put(String way, Path into) throws IOException {
        for (Format format : Format.values()) {
            Files.write(into.resolve(BadInputs.name(format)), GoodInputs.of(format, way + format.label()));
        }
    }

    private static int posted(IngestService service, Format format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + "/articles"))
                .header("Content-Type", format.mediaType())
                .POST(BodyPublishers.ofByteArray(GoodInputs.of(format, "post" + format.label())))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode();
    }

    private Settings settings() {
        return Settings.of(
                "ingest",
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        KAFKA.bootstrapServers(),
                        "DATELINE_TOPIC_PREFIX",
                        prefix,
                        "DATELINE_PARTITIONS",
                        "3",
                        "INGEST_HTTP_PORT",
                        "0",
                        "INGEST_INBOX_DIR",
                        folder.resolve("inbox").toString(),
                        "INGEST_SEEDS_DIR",
                        folder.resolve("seeds").toString(),
                        "INGEST_SETTLE",
                        "50ms",
                        "INGEST_RESCAN",
                        "200ms"));
    }

    private String texts() {
        try (TopicReader reader = new TopicReader(KAFKA.connection(), prefix + ".articles")) {
            return reader.all().stream()
                    .map(each -> MessageJson.readArticle(each.value().array()).text())
                    .collect(Collectors.joining("\n"));
        }
    }
}
