package org.dateline.pipeline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches the pipeline asks for nothing that the pipeline does not show, and every alert has its page and its test. */
class MonitoringTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final Path MONITORING = ROOT.resolve("deploy/monitoring");
    private static final Pattern METRIC =
            Pattern.compile("(?<![a-zA-Z_:.\"])((?:dateline|jvm|kafka|process|system)_[a-z0-9_]+)(?:\\{([^}]*)})?");
    /** Added by Prometheus, not by us. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "service", "instance");

    @Test
    void every_metric_and_label_in_rules_and_panels_is_on_a_live_metrics_page(@TempDir Path dir) throws Exception {
        Set<String> asked = new TreeSet<>(expressions(Files.readString(MONITORING.resolve("rules.yml"))));
        asked.addAll(panels());
        assertThat(asked).hasSizeGreaterThan(20);
        try (SmallFleet fleet = new SmallFleet(dir)) {
            await().atMost(Duration.ofMinutes(2)).until(fleet::areReady);
            assertThat(fleet.ask("/articles", "POST", "{\"text\":\"The bridge is closed.\"}")
                            .statusCode())
                    .isEqualTo(202);

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                String shown = metrics(fleet);
                assertThat(asked).allSatisfy(expression -> assertIsShown(expression, shown));
            });
        }
    }

    private static void assertIsShown(String expression, String shown) {
        Matcher metric = METRIC.matcher(expression);
        while (metric.find()) {
            String name = metric.group(1);
            List<String> lines = shown.lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .toList();
            assertThat(lines).as("%s in %s", name, expression).isNotEmpty();
            Matcher label = Pattern.compile("([a-z_]+)\\s*!?[=~]").matcher(String.valueOf(metric.group(2)));
            while (label.find()) {
                String wanted = label.group(1);
                assertThat(OF_PROMETHEUS.contains(wanted)
                                || lines.stream().anyMatch(line -> line.contains(wanted + "=\"")))
                        .as("label %s of %s", wanted, name)
                        .isTrue();
            }
        }
    }

    private static String metrics(SmallFleet fleet) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (String admin : fleet.admins()) {
            all.append(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(admin + "/metrics")).build(), BodyHandlers.ofString())
                    .body());
        }
        return all.toString();
    }

    @Test
    void every_alert_has_a_page_that_says_what_it_means_how_to_see_more_and_the_cure() throws IOException {
        String index = Files.readString(ROOT.resolve("docs/alerts/README.md"));
        Set<String> alerts = alerts();

        assertThat(alerts).hasSizeGreaterThanOrEqualTo(10);
        for (String alert : alerts) {
            String page = page(alert);
            assertThat(index).contains("`" + alert + "`").contains("(" + page.replace("docs/alerts/", "") + ")");
            assertThat(Files.readString(ROOT.resolve(page)))
                    .as(page)
                    .contains("`" + alert + "`")
                    .contains("**Meaning.**", "**Look.**", "**Cure.**");
        }
    }

    @Test
    void every_alert_fires_for_its_cause_and_ends_with_it() throws Exception {
        Set<String> tested = new TreeSet<>();
        Matcher names =
                Pattern.compile("alertname: (\\w+)").matcher(Files.readString(MONITORING.resolve("rules.test.yml")));
        while (names.find()) {
            tested.add(names.group(1));
        }
        assertThat(tested).isEqualTo(alerts());
        Optional<Path> promtool = promtool();
        assumeTrue(promtool.isPresent(), "promtool is not on the PATH (Debian: apt install prometheus)");

        assertThat(said(promtool.orElseThrow(), "check", "rules", "rules.yml")).contains("SUCCESS");
        assertThat(said(promtool.orElseThrow(), "test", "rules", "rules.test.yml"))
                .contains("SUCCESS");
        assertThat(said(promtool.orElseThrow(), "check", "config", "prometheus.yml"))
                .contains("SUCCESS");
    }

    @Test
    void no_panel_is_without_a_question_and_no_two_lie_on_each_other() throws IOException {
        Set<String> places = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(places.add(panel.path("gridPos").path("x") + ","
                            + panel.path("gridPos").path("y")))
                    .as(panel.path("title").asText())
                    .isTrue();
            assertThat(panel.path("type").asText().equals("row")
                            || !panel.path("targets").isEmpty())
                    .as(panel.path("title").asText())
                    .isTrue();
        }
        assertThatCode(() -> dashboard().path("uid").asText()).doesNotThrowAnyException();
    }

    private static Set<String> alerts() throws IOException {
        Set<String> alerts = new TreeSet<>();
        Matcher alert = Pattern.compile("- alert: (\\w+)").matcher(Files.readString(MONITORING.resolve("rules.yml")));
        while (alert.find()) {
            alerts.add(alert.group(1));
        }
        return alerts;
    }

    private static String page(String alert) throws IOException {
        Matcher page = Pattern.compile("- alert: " + alert + "\\n(?:(?!- alert).*\\n)*? +page: (\\S+)")
                .matcher(Files.readString(MONITORING.resolve("rules.yml")));
        assertThat(page.find()).as(alert + " names its page").isTrue();
        return page.group(1);
    }

    /** Each {@code expr}, on one line or folded over several. */
    private static List<String> expressions(String rules) {
        List<String> expressions = new ArrayList<>();
        Matcher expr = Pattern.compile("\\n( +)expr: (?:>\\n((?:\\1 +\\S.*\\n)+)|(.*))")
                .matcher(rules);
        while (expr.find()) {
            expressions.add(expr.group(2) == null ? expr.group(3) : expr.group(2));
        }
        return expressions;
    }

    private static Set<String> panels() throws IOException {
        return new TreeSet<>(dashboard().path("panels").findValuesAsText("expr"));
    }

    private static JsonNode dashboard() throws IOException {
        return MessageJson.mapper()
                .readTree(Files.readAllBytes(MONITORING.resolve("grafana/dashboards/dateline.json")));
    }

    private static Optional<Path> promtool() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String said(Path promtool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(promtool.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
