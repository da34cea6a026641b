package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.guarantees.TopicReader;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.delivery.rejected.RecordId;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.messages.Rejection;
import org.dateline.messages.Rejection.Origin;
import org.dateline.messages.Rejection.Reason;
import org.dateline.messages.Topics;
import org.dateline.operations.Health;
import org.dateline.operations.Settings;
import org.dateline.reader.desk.DeskSettings;
import org.dateline.reader.desk.DeskView;
import org.dateline.reader.desk.DeskView.ServiceView;
import org.dateline.reader.desk.PipelineDesk;
import org.dateline.reader.desk.RedriveOutcome;
import org.dateline.reader.desk.RejectedQuestion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk on a real Kafka, over services that answer or do not. */
class DeskOnKafkaTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final RejectedQuestion ALL =
            new RejectedQuestion(Optional.empty(), Optional.empty(), true, 50, Optional.empty());

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Topics topics = KAFKA.newTopics(1);
    private final Producer<byte[], byte[]> producer = KAFKA.connection().producer("test");
    private final List<AutoCloseable> open = new ArrayList<>(List.of(producer));
    private final AtomicBoolean sinkAnswers = new AtomicBoolean(true);

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void a_rejected_record_is_listed_shown_and_handed_in_once_with_its_bytes() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 2);
        reject(Origin.ofSource("story.txt"), 1);
        PipelineDesk desk = desk(Map.of("READER_SERVICES", "none", "READER_INGEST", "none"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.rejected(ALL).records()).hasSize(2));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.view().rejected().waiting()).isEqualTo(2));
        assertThat(desk.original(new RecordId(0, 0))).contains(Bytes.ofText("{bad"));
        assertThat(desk.original(new RecordId(0, 99))).isEmpty();
        assertThat(desk.redrive(new RecordId(0, 0))).isInstanceOfSatisfying(RedriveOutcome.HandedIn.class, done -> {
            assertThat(done.topic()).isEqualTo(topics.articles().name());
            assertThat(done.attempt()).isEqualTo(3);
        });
        assertThat(desk.redrive(new RecordId(0, 0)))
                .isEqualTo(new RedriveOutcome.Refused("it has been handed in again before"));
        assertThat(desk.redrive(new RecordId(0, 1)))
                .isInstanceOfSatisfying(
                        RedriveOutcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("never was on a topic"));
        assertThat(desk.redrive(new RecordId(0, 99))).isEqualTo(new RedriveOutcome.Unknown());

        assertThat(articles()).containsExactly("{bad");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(desk.view().rejected().redriven()).isEqualTo(1));
    }

    @Test
    void what_a_desk_that_starts_later_shows_is_what_was_marked_before() throws Exception {
        reject(Origin.ofRecord(topics.articles().name(), 0, 17), 1);
        PipelineDesk first = desk(Map.of("READER_SERVICES", "none", "READER_INGEST", "none"));
        var unused = first.redrive(new RecordId(0, 0));

        PipelineDesk second = desk(Map.of("READER_SERVICES", "none", "READER_INGEST", "none"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(second.rejected(ALL).records())
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.redriven()).isTrue()));
    }

    @Test
    void the_ledger_balances_and_a_service_that_goes_away_is_unknown_and_not_zero() throws Exception {
        String services = "ingest=" + service("dateline_accepted_total 3.0\n") + ",enrich="
                + service("dateline_enriched_total 3.0\n") + ",sink=" + sink();
        PipelineDesk desk = desk(Map.of("READER_SERVICES", services, "READER_INGEST", "http://localhost:1"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.view().ledger().verdict()).isEqualTo("balances"));
        assertThat(desk.view().age().sinceStart()).isEqualTo(new DeskView.Quantiles(3, 100, 198));
        assertThat(desk.view().feeds().state()).isEqualTo("unknown");
        sinkAnswers.set(false);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.view().ledger().verdict()).isEqualTo("unknown"));
        assertThat(desk.view().ledger().missing()).containsExactly("sink");
        assertThat(desk.view().ledger().counts()).doesNotContainKey("files").containsEntry("accepted", 3L);
        assertThat(desk.view().age()).isEqualTo(DeskView.AgeView.UNKNOWN);
        ServiceView away = desk.view().services().stream()
                .filter(row -> row.name().equals("sink"))
                .findFirst()
                .orElseThrow();
        assertThat(away.state()).isEqualTo("away");
        assertThat(away.seen()).isNotNull();
    }

    private PipelineDesk desk(Map<String, String> environment) {
        DeskSettings settings = DeskSettings.from(Settings.of("reader", environment));
        PipelineDesk desk = new PipelineDesk(KAFKA.connection(), topics, settings, new Health(), Clock.systemUTC());
        open.add(0, desk);
        desk.start();
        // Somebody looks.
        var unused = desk.view();
        return desk;
    }

    private void reject(Origin origin, int attempts) throws Exception {
        Rejection rejection = new Rejection(
                Reason.NOT_JSON,
                "no JSON",
                null,
                "enrich",
                origin,
                attempts,
                Clock.systemUTC().instant());
        OutgoingRecord record = new RejectedTopic(topics.rejected().name(), "enrich", Clock.systemUTC())
                .record(rejection, "urn:x:1", Bytes.ofText("{bad"));
        producer.send(new ProducerRecord<>(
                        record.topic(), null, null, bytes(record.key()), bytes(record.value()), record.headers()))
                .get();
    }

    private static byte[] bytes(@org.jspecify.annotations.Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.array();
    }

    private List<String> articles() {
        try (TopicReader reader =
                new TopicReader(KAFKA.connection(), topics.articles().name())) {
            return reader.settled().stream()
                    .map(record -> Objects.requireNonNull(record.value()).text())
                    .toList();
        }
    }

    private URI sink() throws IOException {
        return service("""
            dateline_files_total 3.0
            dateline_age_seconds_bucket{le="0.2"} 3.0
            dateline_age_seconds_bucket{le="+Inf"} 3.0
            """, sinkAnswers);
    }

    private URI service(String metrics) throws IOException {
        return service(metrics, new AtomicBoolean(true));
    }

    private URI service(String metrics, AtomicBoolean answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String text = exchange.getRequestURI().getPath().equals("/metrics")
                    ? metrics
                    : "{\"up\":true,\"components\":{\"loop\":{\"state\":\"OK\",\"detail\":\"runs\"}}}";
            byte[] answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.get() ? 200 : 500, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        open.add(() -> server.stop(0));
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
