package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.ingest.feeds.FeedServer.feed;
import static org.dateline.ingest.feeds.Rss.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.ingest.feeds.FeedServer;
import org.dateline.ingest.feeds.OwnHub;
import org.dateline.ingest.feeds.Rss;
import org.dateline.messages.MessageJson;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as a way in, against a real Kafka. */
@NullUnmarked
class PolledFeedsTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final FeedServer server = new FeedServer();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String prefix = KAFKA.newPrefix();
    private final List<Running> running = new ArrayList<>();

    private record Running(IngestService service, Thread thread, Health health) {
        void stop() {
            service.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            service.close();
        }
    }

    @AfterEach
    void stop() {
        running.forEach(Running::stop);
        server.close();
    }

    @Test
    void an_item_of_a_feed_is_on_the_topic_once_over_a_restart() throws Exception {
        Rss rss = Rss.of(item("1", "https://news.example/1", "One", "The first."));
        server.answers("/feed", feed(rss.text()));
        Running first = start("localhost", "");
        HttpResponse<String> added = post(first, "{\"address\":\"" + server.at("/feed") + "\"}");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(json(added).path("added").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).containsExactly("The first."));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(feeds(first).get(0).path("standing").asText())
                                .isEqualTo("ok"));
        running.remove(first);
        first.stop();

        server.answers(
                "/feed",
                feed(rss.andThen(item("2", "https://news.example/2", "Two", "The second."))
                        .text()));
        Running second = start("localhost", "");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts()).containsExactlyInAnyOrder("The first.", "The second."));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(feeds(second).get(0).path("articles").asInt())
                                .isEqualTo(2));
        assertThat(second.service().counts().accepted()).isEqualTo(1);
    }

    @Test
    void two_processes_share_the_feeds_and_one_takes_over_those_of_the_other() throws Exception {
        for (int i = 0; i < 12; i++) {
            server.answers(
                    "/" + i,
                    feed(Rss.of(item("g", "https://news.example/" + i, "T", "Text " + i))
                            .text()));
        }
        Running one = start("localhost", "");
        Running other = start("localhost", "");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            list.append(server.at("/" + i)).append('\n');
        }
        send(one, "POST", "/feeds", "text/plain", list.toString());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).hasSize(12));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(one.service().counts().accepted()
                                + other.service().counts().accepted())
                        .isEqualTo(12));
        running.remove(other);
        other.stop();
        for (int i = 0; i < 12; i++) {
            server.answers(
                    "/" + i,
                    feed(Rss.of(item("h", "https://news.example/h" + i, "T", "More " + i))
                            .text()));
        }

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).hasSize(24));

        assertThat(texts()).doesNotHaveDuplicates();
        assertThat(feeds(one)).hasSize(12);
    }

    @Test
    void the_feeds_of_the_file_come_and_go_with_it_and_those_added_by_hand_stay() throws Exception {
        server.answers(
                "/file",
                feed(Rss.of(item("1", "https://news.example/1", "One", "Of the file."))
                        .text()));
        server.answers(
                "/hand",
                feed(Rss.of(item("2", "https://news.example/2", "Two", "By hand."))
                        .text()));
        Path file = Files.writeString(
                folder.resolve("feeds.txt"), "# ours\n" + server.at("/file") + "  # the first\nno address\n");
        Running service = start("localhost", file.toString());
        post(service, "\"" + server.at("/hand") + "\"");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(texts()).containsExactlyInAnyOrder("Of the file.", "By hand."));

        Files.writeString(file, "# none any more\n");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feeds(service)).hasSize(1));
        assertThat(feeds(service).get(0).path("from").asText()).isEqualTo("hand");
    }

    @Test
    void an_address_of_this_machine_is_refused_unless_it_is_allowed() throws Exception {
        server.answers(
                "/feed",
                feed(Rss.of(item("1", "https://news.example/1", "One", "Inside."))
                        .text()));
        Running service = start("", "");

        post(service, "{\"address\":\"" + server.at("/feed") + "\"}");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(feeds(service).get(0).path("problem").asText())
                                .contains("must be an address of the public network"));
        assertThat(server.requests("/feed")).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_and_what_is_not_polled_cannot_be_removed() throws Exception {
        Running service = start("localhost", "");

        assertThat(post(service, "{\"address\":\"ftp://news.example/feed\"}").statusCode())
                .isEqualTo(422);
        assertThat(post(service, "{").statusCode()).isEqualTo(400);
        assertThat(send(service, "DELETE", "/feeds?address=https://news.example/", null, "")
                        .statusCode())
                .isEqualTo(404);
        post(service, "[\"https://unknown.invalid/feed\"]");
        String address = URLEncoder.encode("https://unknown.invalid/feed", StandardCharsets.UTF_8);
        assertThat(send(service, "DELETE", "/feeds?address=" + address, null, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(feeds(service)).isEmpty();
    }

    @Test
    void a_notification_is_followed_by_whoever_polls_the_feed_whichever_process_it_reaches() throws Exception {
        Map<String, String> seldom = Map.of(
                "INGEST_FEEDS_SHORTEST", "1h",
                "INGEST_FEEDS_LONGEST", "6h",
                "INGEST_WEBSUB_URL", "https://ingest.example/websub");
        Running one = start("localhost", "", seldom);
        Running other = start("localhost", "", seldom);
        List<Running> calledNext = new ArrayList<>(List.of(one, other));
        OwnHub hub = new OwnHub(
                server,
                "/hub",
                () -> "http://127.0.0.1:" + calledNext.get(0).service().httpPort() + "/websub");
        Rss rss = Rss.of(item("1", "https://news.example/1", "One", "The first."));
        String link = "<" + server.at("/hub") + ">; rel=\"hub\", <https://news.example/feed>; rel=\"self\"";
        server.answers("/feed", feed(rss.text(), "Link", link));
        post(one, "\"" + server.at("/feed") + "\"");
        await().atMost(PATIENCE).until(() -> !hub.asked.isEmpty());
        for (Running each : List.of(one, other)) {
            // Either may be asked, whoever it was that asked.
            calledNext.set(0, each);
            await().atMost(PATIENCE).until(() -> hub.verifies(3600).statusCode() == 200);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                feeds(one).get(0).at("/webSub/standing").asText())
                        .isEqualTo("subscribed"));

        for (int i = 0; i < 2; i++) {
            calledNext.set(0, List.of(one, other).get(i));
            String text = "News " + i;
            rss = rss.andThen(item("n" + i, "https://news.example/n" + i, "News", text));
            server.answers("/feed", feed(rss.text(), "Link", link));
            assertThat(hub.notifies("sha256", "HmacSHA256").statusCode()).isEqualTo(202);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts()).contains(text));
        }

        assertThat(texts()).containsExactlyInAnyOrder("The first.", "News 0", "News 1");
        assertThat(server.requests("/feed")).hasSizeBetween(3, 4);
    }

    private Running start(String allowed, String file) {
        return start(allowed, file, Map.of());
    }

    private Running start(String allowed, String file, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KAFKA.bootstrapServers());
        environment.put("DATELINE_TOPIC_PREFIX", prefix);
        environment.put("DATELINE_PARTITIONS", "3");
        environment.put("INGEST_HTTP_PORT", "0");
        environment.put("INGEST_FEEDS", file);
        environment.put("INGEST_FEEDS_ALLOW", allowed);
        environment.put("INGEST_FEEDS_SHORTEST", "1s");
        environment.put("INGEST_FEEDS_LONGEST", "1s");
        environment.put("INGEST_FEEDS_HOST_GAP", "10ms");
        environment.putAll(more);
        Health health = new Health();
        IngestService service =
                IngestService.start(Settings.of("ingest", environment), health, new SimpleMeterRegistry());
        Running started = new Running(service, new Thread(service::run), health);
        running.add(started);
        started.thread().start();
        await().atMost(PATIENCE).until(() -> health.ready().up());
        return started;
    }

    private HttpResponse<String> post(Running to, String json) throws Exception {
        return send(to, "POST", "/feeds", "application/json", json);
    }

    private HttpResponse<String> send(Running to, String method, String path, String type, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + to.service().httpPort() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode feeds(Running of) throws Exception {
        return json(send(of, "GET", "/feeds", null, "")).path("feeds");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return MessageJson.mapper().readTree(answer.body());
    }

    private List<String> texts() {
        try (TopicReader reader = new TopicReader(KAFKA.connection(), prefix + ".articles")) {
            return reader.all().stream()
                    .map(IncomingRecord::value)
                    .map(value -> MessageJson.readArticle(value.array()).text())
                    .toList();
        }
    }
}
