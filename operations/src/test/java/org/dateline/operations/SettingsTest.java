package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Duration MIN = Duration.ofMillis(1);
    private static final Duration MAX = Duration.ofMinutes(1);

    @Test
    void without_anything_given_the_defaults_count() {
        Settings settings = Settings.of("enrich", Map.of());

        assertThat(settings.text("ENRICH_ANNOTATORS", "all")).isEqualTo("all");
        assertThat(settings.text("ENRICH_NOTE")).isEmpty();
        assertThat(settings.integer("ENRICH_THREADS", 4, 1, 64)).isEqualTo(4);
        assertThat(settings.bytes("ENRICH_BUFFER", 1000, 1, 2000)).isEqualTo(1000);
        assertThat(settings.duration("ENRICH_DEADLINE", MAX, MIN, MAX)).isEqualTo(MAX);
        assertThat(settings.path("ENRICH_MODELS", Path.of("models"))).isEqualTo(Path.of("models"));
        assertThat(settings.flag("ENRICH_WARM", true)).isTrue();
        settings.refuseProblems();
    }

    @Test
    void every_type_is_read_from_the_environment() {
        Settings settings = Settings.of(
                "sink",
                Map.of(
                        "SINK_A", " words ",
                        "SINK_B", "7",
                        "SINK_C", "8MB",
                        "SINK_D", "PT5S",
                        "SINK_E", "out/here",
                        "SINK_F", "off",
                        "SINK_G", "half-up"));

        assertThat(settings.text("SINK_A", "")).isEqualTo("words");
        assertThat(settings.integer("SINK_B", 1, 0, 9)).isEqualTo(7);
        assertThat(settings.bytes("SINK_C", 1, 1, Long.MAX_VALUE)).isEqualTo(8_000_000);
        assertThat(settings.duration("SINK_D", MIN, MIN, MAX)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.path("SINK_E", Path.of("x"))).isEqualTo(Path.of("out/here"));
        assertThat(settings.flag("SINK_F", true)).isFalse();
        assertThat(settings.choice("SINK_G", Rounding.NONE)).isEqualTo(Rounding.HALF_UP);
        settings.refuseProblems();
    }

    @ParameterizedTest
    @CsvSource({
        "5s, PT5S",
        "250ms, PT0.25S",
        "2 minutes, PT2M",
        "1h, PT1H",
        "7d, PT168H",
        "PT1M30S, PT1M30S",
    })
    void a_duration_is_written_as_people_do_or_as_iso_8601(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "8MB, 8000000", "64 KiB, 65536", "1gb, 1000000000", "3b, 3"})
    void a_size_is_written_with_or_without_a_unit(String text, long expected) {
        assertThat(SizeText.parse(text)).isEqualTo(expected);
    }

    @Test
    void all_problems_are_said_at_once_each_with_name_value_and_rule() {
        Settings settings = Settings.of(
                "enrich",
                Map.of(
                        "ENRICH_POLL_TIMEOUT", "PT0S",
                        "ENRICH_THREADS", "many",
                        "ENRICH_BUFFER", "9GB",
                        "ENRICH_WARM", "maybe",
                        "ENRICH_ROUNDING", "up",
                        "ENRICH_POL_TIMEOUT", "5s",
                        "DATELINE_PARTITION", "6",
                        "SINK_WHATEVER", "not ours"));

        BadSettings bad = catchThrowableOfType(BadSettings.class, () -> readEnrich(settings));

        assertThat(bad.problems())
                .containsExactly(
                        "ENRICH_POLL_TIMEOUT is PT0S: must be a time with its unit, such as 500ms, 90s, 10m or 2h, from 1 ms to 1 minute",
                        "ENRICH_THREADS is many: must be a whole number from 1 to 64",
                        "ENRICH_BUFFER is 9GB: must be a size, such as 512KiB or 8MB, from 1 byte to 64 MB",
                        "ENRICH_WARM is maybe: must be true or false",
                        "ENRICH_ROUNDING is up: must be one of none, half-up",
                        "ENRICH_PASSWORD is missing: must be given",
                        "DATELINE_PARTITION is not a setting: did you mean DATELINE_PARTITIONS?",
                        "ENRICH_POL_TIMEOUT is not a setting: did you mean ENRICH_POLL_TIMEOUT?");
    }

    private static void readEnrich(Settings settings) {
        settings.duration("ENRICH_POLL_TIMEOUT", MAX, MIN, MAX);
        settings.integer("ENRICH_THREADS", 4, 1, 64);
        settings.bytes("ENRICH_BUFFER", 1, 1, 64_000_000);
        settings.flag("ENRICH_WARM", false);
        settings.choice("ENRICH_ROUNDING", Rounding.NONE);
        settings.secret("ENRICH_PASSWORD");
        settings.refuseProblems();
    }

    @Test
    void secrets_are_masked_where_the_settings_are_shown() {
        Settings settings = Settings.of(
                "ingest",
                Map.of("INGEST_KEY", "s3same", "KAFKA_SASL_JAAS_CONFIG", "module required password=\"${x}\";"));

        String key = settings.secret("INGEST_KEY");
        Map<String, String> kafka = settings.withPrefix("KAFKA_");

        assertThat(key).isEqualTo("s3same");
        assertThat(kafka).containsEntry("sasl.jaas.config", "module required password=\"${x}\";");
        assertThat(settings.effective())
                .containsEntry("INGEST_KEY", "****")
                .containsEntry("KAFKA_SASL_JAAS_CONFIG", "****");
        settings.refuseProblems();
    }

    @Test
    void a_prefix_gives_what_has_not_been_read_by_name_as_properties() {
        Settings settings = Settings.of(
                "ingest", Map.of("KAFKA_BOOTSTRAP_SERVERS", "broker:9092", "KAFKA_SECURITY_PROTOCOL", "SSL"));
        settings.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");

        assertThat(settings.withPrefix("KAFKA_")).isEqualTo(Map.of("security.protocol", "SSL"));
    }

    @Test
    void the_environment_wins_over_the_file(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("dateline.properties");
        Files.writeString(file, "INGEST_HTTP_PORT=9000\nINGEST_BIND=0.0.0.0\n");

        Settings settings =
                Settings.of("ingest", Map.of("DATELINE_CONFIG", file.toString(), "INGEST_HTTP_PORT", "9001"));

        assertThat(settings.integer("INGEST_HTTP_PORT", 8080, 0, 65_535)).isEqualTo(9001);
        assertThat(settings.text("INGEST_BIND", "127.0.0.1")).isEqualTo("0.0.0.0");
        settings.refuseProblems();
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_like_any_other() {
        Settings settings = Settings.of("ingest", Map.of("DATELINE_CONFIG", "/no/such/file"));

        BadSettings bad = catchThrowableOfType(BadSettings.class, settings::refuseProblems);

        assertThat(bad.problems())
                .singleElement()
                .asString()
                .startsWith("DATELINE_CONFIG is /no/such/file: must be a readable properties file in UTF-8");
    }

    private enum Rounding {
        NONE,
        HALF_UP
    }
}
