package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Health;
import org.dateline.operations.Service;
import org.dateline.operations.ServiceBody;
import org.dateline.operations.Settings;
import org.dateline.sink.SinkService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every client of Dateline reaches a Kafka that asks for certificates or passwords. */
@NullUnmarked
class SecuredKafkaTest {
    @TempDir
    static Path certificates;

    private static SecuredBroker broker;

    @TempDir
    Path folder;

    private final List<Service> services = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new SecuredBroker(certificates);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void stop() throws InterruptedException {
        services.forEach(Service::stop);
        for (Thread thread : threads) {
            thread.join(10_000);
        }
        services.forEach(Service::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL", "SASL_SSL", "SASL_PLAINTEXT"})
    void services_and_commands_go_by_a_properties_file(String protocol) throws Exception {
        // Given
        String prefix = "file-" + protocol.toLowerCase(Locale.ROOT).replace('_', '-');
        Path file = propertiesFile(broker.clientProperties(protocol));

        // When an article goes through all three services
        articleGoesThrough(
                prefix,
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker.bootstrapServers(protocol),
                        "KAFKA_PROPERTIES_FILE",
                        file.toString()));

        // Then the commands see it on its way by the same file
        String[] kafka = {
            "--bootstrap-servers",
            broker.bootstrapServers(protocol),
            "--kafka-properties",
            file.toString(),
            "--topic-prefix",
            prefix
        };
        assertThat(typed(Map.of(), kafka, "tail", "--from-beginning", "-n", "1").out())
                .contains("2019-11-04");
        assertThat(typed(Map.of(), kafka, "status", "--json").out()).contains("\"enrich\":0");
        assertThat(typed(Map.of(), kafka, "rejected", "list").err()).contains("nothing waits");
        assertThat(typed(Map.of(), kafka, "verify", "--out", out().toString()).err())
                .contains("1 articles")
                .contains("all is well");
        Typed doctor = typed(Map.of(), kafka, "doctor", "--out", out().toString());
        assertThat(doctor.out()).contains("answers").contains(prefix + ".enriched");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    }

    @Test
    void services_and_commands_go_by_settings_alone() throws Exception {
        // Given
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers("SASL_SSL"));
        broker.clientProperties("SASL_SSL")
                .forEach((name, value) ->
                        environment.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));

        // When
        articleGoesThrough("settings", environment);

        // Then
        String[] kafka = {"--topic-prefix", "settings"};
        assertThat(typed(environment, kafka, "tail", "--from-beginning", "-n", "1")
                        .out())
                .contains("2019-11-04");
    }

    @Test
    void a_wrong_password_is_said_in_words() throws Exception {
        Map<String, String> properties = broker.clientProperties("SASL_SSL");
        properties.put(
                "sasl.jaas.config", properties.get("sasl.jaas.config").replace(SecuredBroker.PASSWORD, "guessed"));

        assertFailsWith(properties, "SASL_SSL", 3, "Authentication failed: Invalid username or password");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_said_in_words() throws Exception {
        Map<String, String> properties = Map.of("security.protocol", "SSL");

        assertFailsWith(properties, "SSL", 3, "SSL handshake failed");
    }

    @Test
    void a_truststore_that_is_not_there_is_said_in_words() throws Exception {
        Map<String, String> properties = broker.clientProperties("SSL");
        properties.put("ssl.truststore.location", folder.resolve("nowhere.p12").toString());

        assertFailsWith(properties, "SSL", 2, "nowhere.p12");
    }

    @Test
    void a_service_whose_truststore_is_not_there_refuses_to_start() throws Exception {
        Map<String, String> properties = broker.clientProperties("SSL");
        properties.put("ssl.truststore.location", folder.resolve("nowhere.p12").toString());
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers("SSL"),
                "KAFKA_PROPERTIES_FILE", propertiesFile(properties).toString());

        for (Map.Entry<String, ServiceBody> service : Map.<String, ServiceBody>of(
                        "ingest", IngestService::start, "enrich", EnrichService::start, "sink", SinkService::start)
                .entrySet()) {
            Settings settings = Settings.of(service.getKey(), environment);
            assertThatThrownBy(() -> service.getValue().start(settings, new Health(), new SimpleMeterRegistry()))
                    .as(service.getKey())
                    .isInstanceOf(BadSettings.class)
                    .hasMessageContaining("nowhere.p12");
        }
    }

    @Test
    void a_client_that_speaks_plainly_to_a_secured_kafka_is_told_what_may_be_missing() throws Exception {
        assertFailsWith(Map.of(), "SASL_SSL", 3, "--kafka-properties");
    }

    private void assertFailsWith(Map<String, String> properties, String protocol, int exitCode, String words)
            throws IOException {
        Path file = propertiesFile(properties);
        String[] kafka = {
            "--bootstrap-servers", broker.bootstrapServers(protocol), "--kafka-properties", file.toString()
        };

        Typed tail = typed(Map.of(), kafka, "tail");
        Typed doctor = typed(Map.of(), kafka, "doctor");

        assertThat(tail.err()).startsWith("dateline: ").contains(words).doesNotContain("\tat ");
        assertThat(tail.errLines()).hasSize(1);
        assertThat(tail.exitCode()).isEqualTo(exitCode);
        assertThat(doctor.out() + doctor.err()).contains(words);
    }

    /** Seeds to file: through every client that the services have. */
    private void articleGoesThrough(String prefix, Map<String, String> kafka) throws Exception {
        Map<String, String> environment = new HashMap<>(kafka);
        environment.put("DATELINE_TOPIC_PREFIX", prefix);
        environment.put("INGEST_HTTP_PORT", "0");
        environment.put("ENRICH_ANNOTATORS", "published");
        environment.put("SINK_OUT_DIR", out().toString());
        IngestService ingest =
                IngestService.start(Settings.of("ingest", environment), new Health(), new SimpleMeterRegistry());
        begin(ingest);
        begin(EnrichService.start(Settings.of("enrich", environment), new Health(), new SimpleMeterRegistry()));
        begin(SinkService.start(Settings.of("sink", environment), new Health(), new SimpleMeterRegistry()));
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingest.httpPort() + "/articles"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("November 4, 2019\nSeoul and Tokyo are deadlocked."))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.send(post, BodyHandlers.discarding()).statusCode() == 202);
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.isDirectory(out().resolve("2019/11/04")));
    }

    private void begin(Service service) {
        services.add(service);
        Thread thread = new Thread(service::run);
        thread.start();
        threads.add(thread);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path propertiesFile(Map<String, String> properties) throws IOException {
        Properties written = new Properties();
        written.putAll(properties);
        Path file = folder.resolve("client.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        }
        return file;
    }

    private static Typed typed(Map<String, String> environment, String[] kafka, String... command) {
        return Typed.in(
                environment, Stream.concat(Stream.of(command), Stream.of(kafka)).toArray(String[]::new));
    }
}
