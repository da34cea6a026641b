package org.dateline.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void a_single_setting_wins_over_the_files(@TempDir Path folder) throws IOException {
        Path file = file(folder, "client.id=of-the-file\nrequest.timeout.ms=9000\n");

        KafkaConnection kafka = settings(file, Map.of("client.id", "single")).connection(problems::add);

        assertThat(kafka.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(kafka.properties()).containsOnly(entry("client.id", "single"), entry("request.timeout.ms", "9000"));
        assertThat(problems).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named_with_its_setting_and_the_rule() {
        settings(Path.of("/no/such/file"), Map.of()).connection(problems::add);

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("KAFKA_PROPERTIES_FILE is /no/such/file: must be a readable properties file");
    }

    @Test
    void a_file_with_a_broken_escape_is_a_problem_and_no_crash(@TempDir Path folder) throws IOException {
        settings(file(folder, "ssl.truststore.location=C:\\users\\me\n"), Map.of())
                .connection(problems::add);

        assertThat(problems).singleElement().asString().contains("must be a readable properties file", "\\uxxxx");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        settings(Path.of("/no/such/file"), Map.of("acks", "1")).connection(problems::add);

        assertThat(problems).hasSize(2).last().asString().startsWith("Kafka property acks is 1: must be all");
    }

    private static KafkaSettings settings(Path file, Map<String, String> single) {
        return new KafkaSettings("kafka:9092", Optional.of(file.toString()), single);
    }

    private static Path file(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("kafka.properties"), text);
    }
}
