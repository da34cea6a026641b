package org.dateline.pipeline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.enrich.EnrichService;
import org.dateline.ingest.IngestService;
import org.dateline.reader.ReaderService;
import org.dateline.sink.SinkService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code kubectl apply -k} is given. */
class ManifestsTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final Path HERE = ROOT.resolve("deploy/kubernetes");
    /** Kinds of operators, whose models are not here. */
    private static final Set<String> OPERATORS = Set.of("keda.sh", "kafka.strimzi.io");

    private final Path folder;

    ManifestsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local", "overlays/strimzi"})
    void everything_that_a_kustomization_names_is_there(String kustomization) throws IOException {
        assertThat(Kustomization.of(HERE.resolve(kustomization)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local", "overlays/strimzi"})
    void no_resource_has_a_field_that_kubernetes_does_not_know_or_lacks_one_that_it_needs(String kustomization)
            throws IOException {
        for (JsonNode resource : Kustomization.of(HERE.resolve(kustomization)).collected()) {
            if (!isOfAnOperator(resource)) {
                assertThat(ModelledKinds.problem(resource)).isEmpty();
            }
        }
    }

    /** Where kubectl is: with the patches made. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/local", "overlays/strimzi"})
    void what_kustomize_makes_of_it_is_as_good(String kustomization) throws Exception {
        List<JsonNode> built = built(kustomization);

        for (JsonNode resource : built) {
            if (ModelledKinds.knows(resource)) {
                assertThat(ModelledKinds.problem(resource)).isEmpty();
            }
            assertThat(resource.toString()).doesNotContain("\"nobody\"").doesNotContain("$patch");
        }
        assertThat(built.stream().filter(ManifestsTest::runsPods))
                .isNotEmpty()
                .allSatisfy(workload -> assertThat(restricted(workload))
                        .as(workload.path("metadata").path("name").asText())
                        .isEmpty());
    }

    @Test
    void a_misspelt_field_and_a_missing_one_are_seen() throws IOException {
        ObjectNode enrich = (ObjectNode) service("enrich").deepCopy();
        ((ObjectNode) container(enrich)).putObject("readynessProbe");
        assertThat(ModelledKinds.problem(enrich).orElseThrow()).contains("readynessProbe");

        ObjectNode nameless = (ObjectNode) service("enrich").deepCopy();
        ((ObjectNode) container(nameless)).remove("name");
        assertThat(ModelledKinds.problem(nameless).orElseThrow()).contains("name");
    }

    @Test
    void what_is_named_and_not_there_is_seen() throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), """
            resources: [gone.yaml]
            patches:
              - target: { kind: Deployment, name: nothing }
                path: away.yaml
            """);

        assertThat(Kustomization.of(folder).problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("gone.yaml"))
                .anyMatch(problem -> problem.contains("away.yaml"))
                .anyMatch(problem -> problem.contains("nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "sink", "reader"})
    void each_service_is_restricted_probed_limited_and_may_be_drained(String name) throws IOException {
        Kustomization base = Kustomization.of(HERE.resolve("base"));
        JsonNode workload = service(name);

        assertThat(restricted(workload)).isEmpty();
        JsonNode container = container(workload);
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
        assertThat(container.at("/resources/limits").fieldNames()).toIterable().contains("cpu", "memory");
        assertThat(ports(container)).contains(adminPort(name));
        assertThat(base.of("PodDisruptionBudget"))
                .filteredOn(budget -> budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                        .asText()
                        .equals(name))
                .hasSize(1);
    }

    /** A setting that no service knows refuses the start. */
    @Test
    void each_setting_is_one_of_the_documented() throws IOException {
        String documented = Files.readString(ROOT.resolve("docs/operations.md"));
        for (String name : List.of("ingest", "enrich", "sink", "reader")) {
            for (JsonNode variable : container(service(name)).path("env")) {
                assertThat(documented).contains("`" + variable.path("name").asText() + "`");
            }
            assertThat(container(service(name)).path("args").get(0).asText())
                    .isEqualTo("org.dateline." + name + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                            + "Main");
        }
    }

    private static JsonNode service(String name) throws IOException {
        return Kustomization.of(HERE.resolve("base")).collected().stream()
                .filter(ManifestsTest::runsPods)
                .filter(resource ->
                        resource.path("metadata").path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean runsPods(JsonNode resource) {
        return Set.of("Deployment", "StatefulSet")
                .contains(resource.path("kind").asText());
    }

    private static JsonNode container(JsonNode workload) {
        return workload.at("/spec/template/spec/containers/0");
    }

    private static List<Integer> ports(JsonNode container) {
        return Kustomization.list(container.path("ports")).stream()
                .map(port -> port.path("containerPort").asInt())
                .toList();
    }

    private static int adminPort(String name) {
        return switch (name) {
            case "ingest" -> IngestService.ADMIN_PORT;
            case "enrich" -> EnrichService.ADMIN_PORT;
            case "sink" -> SinkService.ADMIN_PORT;
            default -> ReaderService.ADMIN_PORT;
        };
    }

    /** What the Pod Security Standard "restricted" would say against it. */
    private static List<String> restricted(JsonNode workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        JsonNode container = container(workload).path("securityContext");
        return Stream.of(
                        rule(pod.at("/securityContext/runAsNonRoot").asBoolean(), "runAsNonRoot"),
                        rule(pod.at("/securityContext/runAsUser").asInt() > 0, "runAsUser"),
                        rule(
                                pod.at("/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault"),
                                "seccomp"),
                        rule(!container.path("allowPrivilegeEscalation").asBoolean(true), "privilege escalation"),
                        rule(container.at("/capabilities/drop/0").asText().equals("ALL"), "capabilities"),
                        rule(
                                !pod.path("hostNetwork").asBoolean()
                                        && !pod.path("hostPID").asBoolean(),
                                "host"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> rule(boolean kept, String name) {
        return kept ? Optional.empty() : Optional.of(name);
    }

    private static boolean isOfAnOperator(JsonNode resource) {
        return OPERATORS.contains(resource.path("apiVersion").asText().replaceAll("/.*", ""));
    }

    private List<JsonNode> built(String kustomization) throws Exception {
        Path out = folder.resolve("built.yaml");
        Path errors = folder.resolve("errors");
        assumeTrue(isThere("kubectl"), "no kubectl");
        int exitCode = new ProcessBuilder(
                        "kubectl", "kustomize", HERE.resolve(kustomization).toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Files.readString(errors)).isZero();
        return Kustomization.documents(out);
    }

    private static boolean isThere(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
