package org.dateline.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.dateline.reader.ReaderService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page on the service as it is run, over a real Kafka: what arrives there is shown, what is pressed arrives there. */
class PageOnKafkaTest {
    private static final String HOSTILE = "{bad <script>alert(1)</script>";

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Topics topics = KAFKA.newTopics(1);
    private final Producer<byte[], byte[]> producer = KAFKA.connection().producer("test");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit does
    private Path folder;

    @SuppressWarnings("NullAway.Init") // start does
    private ReaderService service;

    @SuppressWarnings("NullAway.Init") // start does
    private Thread thread;

    @BeforeEach
    void start() {
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                KAFKA.bootstrapServers(),
                "DATELINE_TOPIC_PREFIX",
                topics.enriched().name().replace(".enriched", ""),
                "DATELINE_PARTITIONS",
                "1",
                "READER_INDEX_DIR",
                folder.resolve("index").toString(),
                "READER_HTTP_PORT",
                "0",
                "READER_SERVICES",
                "none",
                "READER_INGEST",
                "none");
        service = ReaderService.start(Settings.of("reader", environment), new Health(), new SimpleMeterRegistry());
        thread = new Thread(service::run, "reader under test");
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.stop();
        thread.join(Duration.ofSeconds(60).toMillis());
        service.close();
        producer.close();
    }

    @Test
    void an_article_that_comes_to_the_topic_comes_to_the_wire_and_goes_when_it_is_taken_back() throws Exception {
        JsonNode tram = Newsroom.tram().toRecord();
        JsonNode lighthouse = Newsroom.lighthouse().toRecord();
        CHROMIUM.open(address("/"));
        CHROMIUM.untilThere(".connection.live");
        CHROMIUM.until(() ->
                assertThat(CHROMIUM.texts(".notice")).singleElement().asString().contains("Nothing has come in yet"));

        enriched(tram, bytes(tram));
        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".item h2")).containsExactly("Tram 9 turns a corner"));
        enriched(lighthouse, bytes(lighthouse));
        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".fresh button")).containsExactly("1 new"));
        CHROMIUM.press("n");
        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".item h2"))
                .containsExactlyInAnyOrder("The lamp stays lit", "Tram 9 turns a corner"));
        enriched(lighthouse, null);

        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".item h2")).containsExactly("Tram 9 turns a corner"));
    }

    @Test
    void a_rejected_record_is_looked_at_and_handed_in_again_with_two_clicks() throws Exception {
        reject();
        CHROMIUM.open(address("/desk"));
        CHROMIUM.untilThere(".records > li");

        CHROMIUM.click(".records > li button", "Original");
        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".records pre"))
                .singleElement()
                .asString()
                .contains(HOSTILE));
        CHROMIUM.click(".records > li button", "Hand in again");
        CHROMIUM.untilThere(".ask button");
        assertThat(articles()).as("after the first click").isEmpty();
        CHROMIUM.click(".ask button");

        CHROMIUM.until(() -> assertThat(CHROMIUM.texts(".said"))
                .singleElement()
                .asString()
                .contains("is back on " + topics.articles().name()));
        assertThat(articles()).containsExactly(HOSTILE);
    }

    private void enriched(JsonNode record, byte @org.jspecify.annotations.Nullable [] value) throws Exception {
        var unused = producer.send(new ProducerRecord<>(
                        topics.enriched().name(), record.get("uri").asText().getBytes(StandardCharsets.UTF_8), value))
                .get();
    }

    private static byte[] bytes(JsonNode record) {
        return record.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void reject() throws Exception {
        Rejection rejection = new Rejection(
                Rejection.Reason.NOT_JSON,
                "no JSON",
                null,
                "enrich",
                Rejection.Origin.ofRecord(topics.articles().name(), 0, 17),
                1,
                Clock.systemUTC().instant());
        OutgoingRecord record = new RejectedTopic(topics.rejected().name(), "enrich", Clock.systemUTC())
                .record(rejection, "urn:x:1", Bytes.ofText(HOSTILE));
        var unused = producer.send(new ProducerRecord<>(
                        record.topic(),
                        null,
                        null,
                        Objects.requireNonNull(record.key()).array(),
                        Objects.requireNonNull(record.value()).array(),
                        record.headers()))
                .get();
    }

    private List<String> articles() {
        try (TopicReader reader =
                new TopicReader(KAFKA.connection(), topics.articles().name())) {
            return reader.settled().stream()
                    .map(record -> Objects.requireNonNull(record.value()).text())
                    .toList();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + service.httpPort() + path;
    }
}
