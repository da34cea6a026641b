package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.dateline.operations.BadSettings;
import org.dateline.operations.Settings;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class IngestConfigTest {
    @TempDir
    Path folder;

    @Test
    void without_settings_it_listens_on_loopback_and_reads_no_folder() {
        IngestConfig config = config(Map.of());

        assertThat(config.http().host()).isEqualTo("127.0.0.1");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.http().maxItemBytes()).isEqualTo(4 * 1024 * 1024);
        assertThat(config.topics().articles().name()).isEqualTo("news.articles");
        assertThat(config.topics().articles().partitions()).isEqualTo(12);
        assertThat(config.kafka().bootstrapServers()).isEqualTo("localhost:9092");
        assertThat(config.seeds()).isNull();
        assertThat(config.inbox()).isNull();
        assertThat(config.state()).isNull();
    }

    @Test
    void every_setting_is_read() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), "a-key-that-is-long-enough\n");
        Path properties =
                Files.writeString(folder.resolve("client.properties"), "sasl.mechanism=PLAIN\nssl.protocol=x\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("INGEST_BIND", "0.0.0.0");
        environment.put("INGEST_HTTP_PORT", "9000");
        environment.put("INGEST_ADMIN_PORT", "9001");
        environment.put("INGEST_KEYS_FILE", keys.toString());
        environment.put("INGEST_MAX_BODY", "1MiB");
        environment.put("INGEST_MAX_CONNECTIONS", "10");
        environment.put("INGEST_HEADER_TIMEOUT", "1s");
        environment.put("INGEST_BODY_TIMEOUT", "2s");
        environment.put("INGEST_IDLE_TIMEOUT", "3s");
        environment.put("INGEST_STREAM_IDLE_TIMEOUT", "1h");
        environment.put("INGEST_SEEDS_DIR", "seeds");
        environment.put("INGEST_INBOX_DIR", "inbox");
        environment.put("INGEST_FILE_CHARSET", "windows-1252");
        environment.put("INGEST_SETTLE", "1s");
        environment.put("INGEST_RESCAN", "4s");
        environment.put("DATELINE_TOPIC_PREFIX", "wire");
        environment.put("DATELINE_PARTITIONS", "3");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092");
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        environment.put("KAFKA_SSL_PROTOCOL", "TLSv1.3");
        environment.put("KAFKA_PROPERTIES_FILE", properties.toString());

        IngestConfig config = config(environment);

        assertThat(config.http().port()).isEqualTo(9000);
        assertThat(config.http().maxConnections()).isEqualTo(10);
        assertThat(config.http().headerTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.http().bodyTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.http().idleTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.http().streamIdleTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(config.folders().maxItemBytes()).isEqualTo(1024 * 1024);
        assertThat(config.folders().charset()).isEqualTo("windows-1252");
        assertThat(config.folders().settle()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.folders().rescan()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.seeds()).isEqualTo(Path.of("seeds"));
        assertThat(config.state()).isEqualTo(Path.of("inbox/.state"));
        assertThat(config.topics().rejected().name()).isEqualTo("wire.rejected");
        assertThat(config.topics().articles().partitions()).isEqualTo(3);
        assertThat(config.kafka().bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(config.kafka().properties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry("ssl.protocol", "TLSv1.3");
    }

    @Test
    void how_feeds_are_polled_is_read_and_what_cannot_be_meant_is_named() {
        IngestConfig config = config(Map.of(
                "INGEST_FEEDS", "feeds.opml",
                "INGEST_FEEDS_ALLOW", "localhost,10.0.0.0/8",
                "INGEST_FEEDS_SHORTEST", "5m",
                "INGEST_FEEDS_PROXY", "http://proxy.example:3128",
                "INGEST_WEBSUB_URL", "https://ingest.example/websub/"));

        assertThat(config.feeds().file()).isEqualTo(Path.of("feeds.opml"));
        assertThat(config.feeds().shortest()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.feeds().fetch().allowed().names()).containsExactly("localhost");
        assertThat(config.feeds().callback()).hasToString("https://ingest.example/websub");
        assertThat(config.feeds().fetch().proxy()).hasHost("proxy.example").hasPort(3128);
        assertThatThrownBy(() -> config(Map.of(
                        "INGEST_FEEDS_ALLOW", "a b",
                        "INGEST_FEEDS_SHORTEST", "2h",
                        "INGEST_FEEDS_LONGEST", "1h",
                        "INGEST_FEEDS_PROXY", "proxy",
                        "INGEST_WEBSUB_URL", "https://ingest.example/?hub=1")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("INGEST_FEEDS_ALLOW has a b: must")
                .hasMessageContaining("INGEST_FEEDS_LONGEST is 3600 s: must be")
                .hasMessageContaining("INGEST_FEEDS_PROXY is proxy: must")
                .hasMessageContaining("INGEST_WEBSUB_URL is https://ingest.example/?hub=1: must");
    }

    @Test
    void beyond_loopback_it_refuses_to_start_without_keys_unless_told_that_this_is_dangerous() {
        assertThatThrownBy(() -> config(Map.of("INGEST_BIND", "0.0.0.0")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("INGEST_BIND is 0.0.0.0")
                .hasMessageContaining("INGEST_KEYS_FILE");

        assertThat(config(Map.of("INGEST_BIND", "0.0.0.0", "INGEST_DANGEROUSLY_WITHOUT_KEYS", "true"))
                        .http()
                        .host())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void a_bad_value_an_unknown_name_and_a_bad_file_of_keys_are_named_together() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys"), "short\n");

        assertThatThrownBy(() -> config(Map.of(
                        "INGEST_HTTP_PORT", "eighty",
                        "INGEST_INBX_DIR", "x",
                        "INGEST_KEYS_FILE", keys.toString(),
                        "KAFKA_ACKS", "1")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("INGEST_HTTP_PORT is eighty")
                .hasMessageContaining("INGEST_INBX_DIR")
                .hasMessageContaining("INGEST_INBOX_DIR")
                .hasMessageContaining("at least 16")
                .hasMessageContaining("acks")
                .message()
                .doesNotContain("short\n");
    }

    private static IngestConfig config(Map<String, String> environment) {
        Settings settings = Settings.of("ingest", environment);
        IngestConfig config = IngestConfig.from(settings);
        settings.refuseProblems();
        return config;
    }
}
