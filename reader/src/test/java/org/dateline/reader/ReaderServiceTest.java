package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The service on a real Kafka: restarts, retractions, readers side by side, and a stream that is cut. */
class ReaderServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final List<Running> running = new ArrayList<>();
    private final Topics topics = KAFKA.newTopics(3);
    private final Producer<byte[], byte[]> producer = KAFKA.connection().producer("test");
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    private Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (Running each : List.copyOf(running)) {
            each.stop();
        }
        producer.close();
    }

    @Test
    void a_restart_in_the_middle_neither_loses_nor_repeats_and_a_retraction_is_heard() throws Exception {
        sendAll(0, 200);
        Running first = start("index");
        awaitCount(first, 200);
        first.stop();
        sendAll(200, 400);
        producer.send(new ProducerRecord<>(topics.enriched().name(), bytes("urn:t:7"), null))
                .get();

        Running second = start("index");

        awaitCount(second, 399);
        assertThat(status(second, "/articles?q=seven7").path("total").asInt()).isZero();
        assertThat(get(second, "/articles/urn:t:7").statusCode()).isEqualTo(404);
        assertThat(get(second, "/articles/urn:t:8").statusCode()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(second.health().ready().up()).isTrue());
        assertThat(second.taken()).as("what was indexed is not read again").isLessThan(300);
    }

    @Test
    void two_readers_each_have_all_of_the_topic() throws Exception {
        sendAll(0, 50);

        awaitCount(start("one"), 50);
        awaitCount(start("two"), 50);
    }

    @Test
    void a_stream_that_is_cut_goes_on_behind_its_last_event_without_a_gap_or_a_double() throws Exception {
        Running reader = start("index");
        sendAll(0, 20);
        awaitCount(reader, 20);
        String start = status(reader, "/status").path("position").asText();
        sendAll(20, 260);
        awaitCount(reader, 260);

        List<String> seen = new ArrayList<>();
        String position = start;
        while (seen.size() < 240) {
            position = read(reader, position, 37, seen);
        }

        List<String> expected = new ArrayList<>();
        for (int i = 20; i < 260; i++) {
            expected.add("urn:t:" + i);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_stream_tells_what_comes_and_what_is_taken_back_as_it_happens() throws Exception {
        Running reader = start("index");
        sendAll(0, 1);
        awaitCount(reader, 1);
        HttpRequest request = HttpRequest.newBuilder(reader.at("/stream?q=number"))
                .header("Accept", "application/x-ndjson")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            sendAll(1, 2);
            assertThat(line(lines).path("data").path("uri").asText()).isEqualTo("urn:t:1");

            producer.send(new ProducerRecord<>(topics.enriched().name(), bytes("urn:t:1"), null))
                    .get();
            JsonNode retracted = line(lines);
            assertThat(retracted.path("event").asText()).isEqualTo("retracted");
            assertThat(retracted.path("data").path("uri").asText()).isEqualTo("urn:t:1");
        }
    }

    @Test
    void a_position_that_is_not_known_gets_one_resync() throws Exception {
        Running reader = start("index");
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(reader.at("/stream?after=bogus")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).startsWith("id: ");
            assertThat(lines.readLine()).isEqualTo("event: resync");
        }
    }

    /**
     * Reads so many events and cuts the connection.
     *
     * @return the last event's id
     */
    private String read(Running reader, String after, int most, List<String> uris) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(reader.at("/stream"))
                .header("Last-Event-ID", after)
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        String last = after;
        int read = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (read < most && uris.size() < 240) {
                String line = String.valueOf(lines.readLine());
                if (line.startsWith("id: ")) {
                    last = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    uris.add(MessageJson.mapper()
                            .readTree(line.substring(6))
                            .path("uri")
                            .asText());
                    read++;
                }
            }
        }
        return last;
    }

    private static JsonNode line(BufferedReader lines) throws Exception {
        JsonNode line;
        do {
            line = MessageJson.mapper().readTree(String.valueOf(lines.readLine()));
        } while (line.path("event").asText().equals("beat"));
        return line;
    }

    private void sendAll(int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            TestRecord record = TestRecord.of("urn:t:" + i, "Number " + i, "This is number seven" + i + ".");
            var unused =
                    producer.send(new ProducerRecord<>(topics.enriched().name(), bytes(record.uri()), record.json()));
        }
        producer.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void awaitCount(Running reader, int articles) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                status(reader, "/status").path("articles").asInt())
                        .isEqualTo(articles));
    }

    private JsonNode status(Running reader, String path) throws Exception {
        return MessageJson.mapper().readTree(get(reader, path).body());
    }

    private HttpResponse<String> get(Running reader, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(reader.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Running start(String index) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KAFKA.bootstrapServers());
        environment.put("DATELINE_TOPIC_PREFIX", topics.enriched().name().replace(".enriched", ""));
        environment.put("DATELINE_PARTITIONS", "3");
        environment.put("READER_INDEX_DIR", folder.resolve(index).toString());
        environment.put("READER_HTTP_PORT", "0");
        Health health = new Health();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ReaderService service = ReaderService.start(Settings.of("reader", environment), health, registry);
        Thread thread = new Thread(service::run, "reader under test");
        thread.start();
        Running reader = new Running(service, thread, health, registry);
        running.add(reader);
        return reader;
    }

    private final class Running {
        private final ReaderService service;
        private final Thread thread;
        private final Health health;
        private final SimpleMeterRegistry registry;

        Running(ReaderService service, Thread thread, Health health, SimpleMeterRegistry registry) {
            this.service = service;
            this.thread = thread;
            this.health = health;
            this.registry = registry;
        }

        Health health() {
            return health;
        }

        double taken() {
            return registry.get("dateline.reader.read").functionCounter().count();
        }

        URI at(String path) {
            return URI.create("http://127.0.0.1:" + service.httpPort() + path);
        }

        void stop() throws InterruptedException {
            running.remove(this);
            service.stop();
            thread.join(Duration.ofSeconds(20).toMillis());
            assertThat(thread.isAlive()).as("the reader still runs").isFalse();
            service.close();
        }
    }
}
