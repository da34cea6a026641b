package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.messages.Topics;
import org.dateline.onebox.OtlpReceiver.Received;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.Settings;
import org.dateline.sink.SinkService;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a request to a file, over two topics and three services, as a collector of OpenTelemetry sees it. */
@NullUnmarked
@Timeout(180)
class OneTraceTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private final Topics topics = KAFKA.newTopics(2);
    private final List<Service> services = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @TempDir
    Path out;

    private OtlpReceiver collector;
    private IngestService ingest;

    @BeforeEach
    void start() throws Exception {
        collector = new OtlpReceiver();
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KAFKA.bootstrapServers());
        environment.put("DATELINE_TOPIC_PREFIX", topics.articles().name().replace(".articles", ""));
        environment.put("DATELINE_PARTITIONS", "2");
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
        environment.put("OTEL_BSP_SCHEDULE_DELAY", "50");
        environment.put("INGEST_HTTP_PORT", "0");
        environment.put("ENRICH_ANNOTATORS", SmallPipeline.LIGHT);
        environment.put("SINK_OUT_DIR", out.toString());
        ingest = IngestService.start(Settings.of("ingest", environment), new Health(), new SimpleMeterRegistry());
        begin(ingest);
        begin(EnrichService.start(Settings.of("enrich", environment), new Health(), new SimpleMeterRegistry()));
        begin(SinkService.start(Settings.of("sink", environment), new Health(), new SimpleMeterRegistry()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        services.forEach(Service::stop);
        for (Thread thread : threads) {
            thread.join(10_000);
        }
        services.forEach(Service::close);
        collector.close();
    }

    @Test
    void a_callers_trace_leads_over_both_topics_to_the_file() throws Exception {
        post("It rained in Oslo.", "00-" + TRACE + "-" + CALLER + "-01");

        await().atMost(SOON).untilAsserted(() -> assertThat(of(TRACE)).hasSize(3));
        Received sent = of(TRACE, "dateline-ingest");
        Received enriched = of(TRACE, "dateline-enrich");
        Received written = of(TRACE, "dateline-sink");
        assertThat(sent.parentId()).isEqualTo(CALLER);
        assertThat(enriched.parentId()).isEqualTo(sent.spanId());
        assertThat(written.parentId()).isEqualTo(enriched.spanId());
        assertThat(written.name()).isEqualTo("process " + topics.enriched().name());
        assertThat(List.of(sent, enriched, written)).noneMatch(Received::failed);
    }

    @Test
    void each_record_is_linked_to_the_batch_that_it_was_worked_on_in() throws Exception {
        post("It rained in Bergen.", "00-" + TRACE + "-" + CALLER + "-01");

        await().atMost(SOON).untilAsserted(() -> assertThat(of(TRACE)).hasSize(3));
        Received enriched = of(TRACE, "dateline-enrich");
        assertThat(enriched.links()).hasSize(1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(collector.spans())
                        .anyMatch(span -> span.spanId().equals(enriched.links().get(0))
                                && span.parentId().isEmpty()
                                && !span.traceId().equals(TRACE)));
    }

    @Test
    void a_request_without_a_trace_begins_one() throws Exception {
        post("It rained in Tromsø.", null);

        await().atMost(SOON).untilAsserted(() -> assertThat(collector.spans()).anyMatch(this::endsInAFile));
        Received written =
                collector.spans().stream().filter(this::endsInAFile).findFirst().orElseThrow();
        assertThat(of(written.traceId(), "dateline-ingest").parentId()).isEmpty();
        assertThat(of(written.traceId())).hasSize(3);
    }

    private boolean endsInAFile(Received span) {
        return span.service().equals("dateline-sink") && !span.links().isEmpty();
    }

    private List<Received> of(String trace) {
        return collector.spans().stream()
                .filter(span -> span.traceId().equals(trace))
                .toList();
    }

    private Received of(String trace, String service) {
        return of(trace).stream()
                .filter(span -> span.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private void post(String text, @Nullable String traceParent) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ingest.httpPort() + "/articles"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(text));
        if (traceParent != null) {
            request.header("traceparent", traceParent);
        }
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(SOON)
                .until(() ->
                        http.send(request.build(), BodyHandlers.discarding()).statusCode() == 202);
    }

    private void begin(Service service) {
        services.add(service);
        Thread thread = new Thread(service::run);
        thread.start();
        threads.add(thread);
    }
}
