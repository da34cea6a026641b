package org.dateline.pipeline.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;

/** A Prometheus of the machine's own that looks every two seconds. It ends with this process. */
final class PrometheusProcess implements AutoCloseable {
    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private PrometheusProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Where it is, if it is on the PATH. */
    static Optional<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param port where it answers
     * @param targets of the job dateline: ports of this machine by the names of the services
     */
    static PrometheusProcess start(Path program, Path dir, int port, String rules, Map<String, Integer> targets) {
        try {
            Files.writeString(Files.createDirectories(dir).resolve("rules.yml"), rules);
            Path config = Files.writeString(dir.resolve("prometheus.yml"), config(targets));
            // It ends with the end of its shell's input, which is that of this process.
            Process process = new ProcessBuilder(
                            "sh",
                            "-c",
                            "\"$0\" \"$@\" & read -r nothing; kill $!; wait",
                            program.toString(),
                            "--config.file=" + config,
                            "--storage.tsdb.path=" + dir.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("prometheus.log").toFile())
                    .start();
            return new PrometheusProcess(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be started", e);
        }
    }

    private static String config(Map<String, Integer> targets) {
        return """
                global: { scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s }
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: dateline
                    static_configs:
                """
                + targets.entrySet().stream()
                        .map(target -> "      - { targets: [\"127.0.0.1:" + target.getValue()
                                + "\"], labels: { service: " + target.getKey() + " } }\n")
                        .collect(Collectors.joining());
    }

    /** The alerts that fire now; nothing where it does not answer. */
    Optional<Set<String>> firing() {
        JsonNode answer = asked("/api/v1/alerts");
        if (!answer.path("status").asText().equals("success")) {
            return Optional.empty();
        }
        Set<String> firing = new TreeSet<>();
        for (JsonNode alert : answer.path("data").path("alerts")) {
            if (alert.path("state").asText().equals("firing")) {
                firing.add(alert.path("labels").path("alertname").asText());
            }
        }
        return Optional.of(firing);
    }

    /** Whether the expression has a sample now. */
    boolean shows(String expression) {
        JsonNode answer = asked("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return !answer.path("data").path("result").isEmpty();
    }

    private JsonNode asked(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return MessageJson.readTree(
                    http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException | InvalidMessage notYet) {
            return MessageJson.mapper().createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Prometheus was asked", e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                List.of(process.children().toArray(ProcessHandle[]::new)).forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
