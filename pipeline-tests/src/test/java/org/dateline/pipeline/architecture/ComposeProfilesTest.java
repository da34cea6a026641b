package org.dateline.pipeline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

/** What {@code docker compose config} makes of the profiles; nothing is started. */
class ComposeProfilesTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));

    @Test
    void a_shadow_is_the_other_image_under_a_name_of_its_own_whatever_is_set_for_enrich() throws Exception {
        JsonNode services = services(
                Map.of("DATELINE_SHADOW_IMAGE", "dateline:next", "ENRICH_SHADOW", "other", "ENRICH_INSTANCE", "7"),
                "shadow");

        JsonNode shadow = services.path("shadow");
        JsonNode environment = shadow.path("environment");
        assertThat(shadow.path("image").asText()).isEqualTo("dateline:next");
        assertThat(environment.path("ENRICH_SHADOW").asText()).isEqualTo("next");
        assertThat(environment.has("ENRICH_INSTANCE")).isFalse();
        assertThat(environment.path("ENRICH_ANNOTATORS").asText()).isEqualTo("all");
        assertThat(environment.path("KAFKA_BOOTSTRAP_SERVERS"))
                .isEqualTo(services.path("enrich").path("environment").path("KAFKA_BOOTSTRAP_SERVERS"));
        assertThat(services.path("enrich").path("image").asText()).isEqualTo("dateline");
        assertThat(services.path("enrich")
                        .path("environment")
                        .path("ENRICH_SHADOW")
                        .asText())
                .isEmpty();
        assertThat(shadow.path("ports"))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port.path("host_ip").asText()).isEqualTo("127.0.0.1"));
        assertThat(shadow.path("read_only").asBoolean()).isTrue();
    }

    @Test
    void without_a_profile_there_is_neither_a_shadow_nor_anything_that_watches() throws Exception {
        assertThat(services(Map.of()).has("shadow")).isFalse();
        assertThat(services(Map.of()).has("prometheus")).isFalse();
        assertThat(services(Map.of(), "monitoring").has("shadow")).isFalse();
        assertThat(services(Map.of(), "monitoring").has("grafana")).isTrue();
    }

    /** It would be in the ledger of the one that counts. */
    @Test
    void prometheus_does_not_ask_a_shadow() throws IOException {
        assertThat(ROOT.resolve("deploy/monitoring/prometheus.yml")).content().doesNotContain("shadow");
    }

    private static JsonNode services(Map<String, String> environment, String... profiles) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "-f", "docker-compose.yml"));
        for (String profile : profiles) {
            command.addAll(List.of("--profile", profile));
        }
        command.addAll(List.of("config", "--format", "json"));
        assumeTrue(runs("docker", "compose", "version"), "no docker with the compose plugin is here");
        Path said = Files.createTempFile("compose", ".json");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(key -> key.matches("(DATELINE|KAFKA|INGEST|ENRICH|SINK|COMPOSE)_.*"));
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).isZero();
        byte[] json = Files.readAllBytes(said);
        Files.delete(said);
        assertThat(new String(json, StandardCharsets.UTF_8)).isNotBlank();
        return MessageJson.readTree(json).path("services");
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
