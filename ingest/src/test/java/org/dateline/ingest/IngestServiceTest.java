package org.dateline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.broker.BrokerSettings;
import org.dateline.broker.EmbeddedBroker;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole service against a real Kafka. */
@NullUnmarked
class IngestServiceTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String prefix = KAFKA.newPrefix();
    private final Health health = new Health();
    private IngestService service;
    private Thread thread;

    @AfterEach
    void stop() throws InterruptedException {
        if (service != null) {
            service.stop();
            thread.join();
            service.close();
        }
    }

    @Test
    void seeds_inbox_and_requests_become_records_of_the_articles_topic() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("seed.txt"), "November 4, 2019\nA seed.");
        start(KAFKA.bootstrapServers());
        Files.writeString(folder.resolve("inbox/dropped.txt"), "Dropped.");
        Files.writeString(folder.resolve("inbox/bad.json"), "{");

        HttpResponse<String> answer = post("application/json", "{\"text\":\"Posted.\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(folder.resolve("inbox/failed/bad.json")).exists());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(folder.resolve("inbox/done/dropped.txt")).exists());
        await().atMost(Duration.ofSeconds(60)).until(service::isIdle);
        assertThat(texts()).containsExactlyInAnyOrder("A seed.", "Dropped.", "Posted.");
        for (IncomingRecord each : records("articles")) {
            Article article = MessageJson.readArticle(each.value().array());
            assertThat(each.keyText()).isEqualTo(article.uri());
            assertThat(each.headers().get("content-sha256"))
                    .isEqualTo(Identity.sha256(each.value().array()));
        }
        assertThat(records("rejected")).hasSize(1);
        assertThat(records("rejected").get(0).value().text()).isEqualTo("{");
        assertThat(service.counts().accepted()).isEqualTo(3);
        assertThat(service.counts().refused()).isEqualTo(1);
        assertThat(health.ready().up()).isTrue();
    }

    @Test
    void started_again_it_reads_no_seed_twice() throws Exception {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("seed.txt"), "November 4, 2019\nA seed.");
        start(KAFKA.bootstrapServers());
        await().atMost(Duration.ofSeconds(60)).until(service::isIdle);
        stop();

        start(KAFKA.bootstrapServers());
        await().atMost(Duration.ofSeconds(60)).until(service::isIdle);

        assertThat(texts()).containsExactly("A seed.");
    }

    @Test
    void a_stream_of_thousands_is_on_the_topic_when_it_is_answered() throws Exception {
        start(KAFKA.bootstrapServers());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("text/plain", "First.").statusCode() == 202);
        String lines = IntStream.range(0, 5000)
                .mapToObj(i -> "{\"text\":\"Article " + i + " " + "word ".repeat(200) + "\"}")
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = post("application/x-ndjson", lines);

        assertThat(answer.body().lines().filter(line -> line.contains("\"accepted\"")))
                .hasSize(5000);
        assertThat(texts()).hasSize(5001);
    }

    @Test
    void what_is_embargoed_survives_a_restart_and_is_published_once_when_due() throws Exception {
        start(KAFKA.bootstrapServers());
        String due =
                Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS).toString();
        String article =
                "{\"uri\":\"urn:example:1\",\"bodies\":[{\"value\":\"Later.\"}],\"embargoedUntil\":\"" + due + "\"}";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("application/json", article).body().contains("\"heldUntil\":\"" + due));
        assertThat(texts()).isEmpty();
        stop();

        start(KAFKA.bootstrapServers());

        await().atMost(Duration.ofSeconds(60)).until(() -> !records("articles").isEmpty());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> records("held").get(records("held").size() - 1).isTombstone());
        assertThat(texts()).containsExactly("Later.");
        assertThat(Instant.now()).isAfterOrEqualTo(Instant.parse(due));
    }

    @Test
    void what_a_raw_producer_takes_back_comes_back_when_it_is_sent_again() throws Exception {
        start(KAFKA.bootstrapServers());
        String article = "{\"uri\":\"urn:example:1\",\"text\":\"Hello.\"}";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("application/json", article).statusCode() == 202);
        assertThat(post("application/json", article).body()).contains("\"duplicate\":true");
        try (var producer = KAFKA.connection().producer("raw")) {
            producer.send(new ProducerRecord<>(prefix + ".articles", "urn:example:1".getBytes(UTF_8), null))
                    .get();
        }

        HttpResponse<String> back = post("application/json", article);

        assertThat(back.body()).contains("\"duplicate\":false");
        assertThat(records("articles")).hasSize(3);
    }

    @Test
    void kafka_may_start_later_and_may_go_away_and_nothing_that_was_acknowledged_is_lost() throws Exception {
        int port = freePort();
        BrokerSettings settings = BrokerSettings.of(folder.resolve("kafka"));
        BrokerSettings onPort = new BrokerSettings(
                settings.dataDir(), settings.classPathDir(), port, settings.startTimeout(), settings.overrides());
        start("localhost:" + port);
        Files.writeString(Files.createDirectories(folder.resolve("inbox")).resolve("early.txt"), "Early.");
        HttpResponse<String> early = post("text/plain", "Too early.");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(health.ready().up()).isFalse();
        assertThat(health.live().up()).isTrue();

        EmbeddedBroker broker = EmbeddedBroker.start(onPort);
        accepted("One.");
        broker.kill();
        HttpResponse<String> away = posting("Away.").get(60, TimeUnit.SECONDS);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(posting("Still away.").get(60, TimeUnit.SECONDS).statusCode())
                .isEqualTo(503);
        await().atMost(Duration.ofSeconds(60)).until(() -> !health.ready().up());
        broker = EmbeddedBroker.start(onPort);
        accepted("Two.");
        await().atMost(Duration.ofSeconds(60)).until(() -> health.ready().up());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(folder.resolve("inbox/done/early.txt")).exists());

        try (TopicReader reader = new TopicReader(KafkaConnection.to("localhost:" + port), prefix + ".articles")) {
            assertThat(reader.all().stream()
                            .map(each -> MessageJson.readArticle(each.value().array())
                                    .text()))
                    .contains("Early.", "One.", "Two.");
        } finally {
            stop();
            service = null;
            broker.close();
        }
    }

    private void accepted(String text) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("text/plain", text).statusCode() == 202);
    }

    private void start(String bootstrapServers) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("DATELINE_TOPIC_PREFIX", prefix);
        environment.put("DATELINE_PARTITIONS", "3");
        environment.put("INGEST_HTTP_PORT", "0");
        environment.put("INGEST_INBOX_DIR", folder.resolve("inbox").toString());
        environment.put("INGEST_SETTLE", "50ms");
        environment.put("INGEST_RESCAN", "200ms");
        if (Files.exists(folder.resolve("seeds"))) {
            environment.put("INGEST_SEEDS_DIR", folder.resolve("seeds").toString());
        }
        service = IngestService.start(Settings.of("ingest", environment), health, new SimpleMeterRegistry());
        thread = new Thread(service::run);
        thread.start();
        if (bootstrapServers.equals(KAFKA.bootstrapServers())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> health.ready().up());
        }
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return client.send(request(type, body), BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> posting(String text) {
        return client.sendAsync(request("text/plain", text), BodyHandlers.ofString());
    }

    private HttpRequest request(String type, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.httpPort() + "/articles"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                .build();
    }

    private List<String> texts() {
        return records("articles").stream()
                .map(each -> MessageJson.readArticle(each.value().array()).text())
                .toList();
    }

    private List<IncomingRecord> records(String topic) {
        try (TopicReader reader = new TopicReader(KAFKA.connection(), prefix + "." + topic)) {
            return reader.all();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
