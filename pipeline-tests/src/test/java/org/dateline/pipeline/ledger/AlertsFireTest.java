package org.dateline.pipeline.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Prometheus looks at a running pipeline to which happens what each alert is for: it fires, and ends when that is
 * mended. Windows and waits of the rules are seconds here, see {@link ShortenedRules}; the rules as they are stand under
 * {@code promtool test rules}.
 */
@Tag("slow")
@NullUnmarked
class AlertsFireTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root", ".."));
    private static final Path MONITORING = ROOT.resolve("deploy/monitoring");
    /** A disk of its own, on which nobody else writes; elsewhere another's files would fill up this one too. */
    private static final Path OWN_DISK = Path.of("/dev/shm");

    private static final long LEAST_ROOM = 512 << 20;

    private static final String A_COPY = "news.rejected";
    private static final int OLD_ONES = 10_000;
    private static final int LOOKS_A_TRY = 25;

    @TempDir
    Path dir;

    private @Nullable Path disk;
    private SmallFleet fleet;
    private PrometheusProcess prometheus;
    private WatchedAlerts alerts;
    private Producer<byte[], byte[]> producer;
    private int sent;

    @BeforeEach
    void begin() throws IOException {
        Optional<Path> program = PrometheusProcess.onThePath();
        assumeTrue(program.isPresent(), "prometheus is not on the PATH (Debian: apt install prometheus)");
        assumeTrue(
                Files.isWritable(OWN_DISK) && OWN_DISK.toFile().getUsableSpace() > LEAST_ROOM,
                OWN_DISK + " has no room: on another disk free space would be everybody's");
        disk = Files.createTempDirectory(OWN_DISK, "dateline-alerts");
        fleet = new SmallFleet(dir, disk.resolve("out"), "text,headline,published", Build.present());
        producer = KafkaConnection.to(fleet.bootstrapServers()).producer("alerts");
        prometheus = PrometheusProcess.start(
                program.orElseThrow(),
                dir.resolve("prometheus"),
                SmallFleet.freePort(),
                ShortenedRules.of(Files.readString(MONITORING.resolve("rules.yml"))),
                fleet.adminPorts());
        JsonNode dashboard =
                MessageJson.readTree(Files.readAllBytes(MONITORING.resolve("grafana/dashboards/dateline.json")));
        alerts = new WatchedAlerts(
                prometheus, new TreeSet<>(dashboard.path("panels").findValuesAsText("expr")));
        alerts.until("the pipeline is ready", fleet::areReady);
    }

    @AfterEach
    void end() throws IOException {
        if (fleet != null) {
            prometheus.close();
            producer.close(Duration.ZERO);
            fleet.close();
        }
        if (disk != null) {
            Directories.delete(disk);
        }
    }

    @Test
    void each_alert_fires_for_its_cause_and_ends_with_it_and_no_panel_stays_empty() throws Exception {
        try (Admin admin = KafkaConnection.to(fleet.bootstrapServers()).admin();
                SecondBroker second = SecondBroker.join(fleet, admin, dir.resolve("second"))) {
            second.copies(new TopicPartition(A_COPY, 0));
            alerts.isAboutToFire("DatelineUnderReplicated");
            second.kill();
            nothingIsAccepted();
            tooManyAreRejected();
            articlesTakeLong();
            moreComesOutThanWentIn();
            theDiskFillsUp();
            aServiceIsGone();
            alerts.fires("DatelineUnderReplicated");
            second.start();
            alerts.isCured("DatelineUnderReplicated");
            enrichIsBehind();
            kafkaHangs();
            alerts.allHaveEnded();
        }
        assertThat(alerts.emptyPanels()).as("panels that never showed anything").isEmpty();
    }

    private void nothingIsAccepted() throws Exception {
        alerts.until("some are accepted, and Prometheus has seen it", () -> {
            post(1);
            return prometheus.shows("sum(increase(dateline_accepted_total[20s])) > 0");
        });
        alerts.isAboutToFire("DatelineNoArticles");
        alerts.fires("DatelineNoArticles");
        post(1);
        alerts.isCured("DatelineNoArticles");
    }

    private void tooManyAreRejected() throws Exception {
        alerts.isAboutToFire("DatelineRejected");
        alerts.fires("DatelineRejected", () -> {
            post(20);
            for (int i = 0; i < 5; i++) {
                String uri = uri();
                send("news.articles", uri, Poison.NOT_JSON.value(uri), null);
            }
        });
        alerts.isCured("DatelineRejected");
    }

    private void articlesTakeLong() throws Exception {
        String anHourAgo = Instant.now().minus(Duration.ofHours(1)).toString();
        alerts.isAboutToFire("DatelineAge");
        alerts.fires("DatelineAge", () -> {
            String uri = uri();
            send("news.articles", uri, article(uri), anHourAgo);
        });
        alerts.isCured("DatelineAge");
    }

    /** Somebody writes to the enriched topic beside enrich, or enrich would do a thing twice. */
    private void moreComesOutThanWentIn() throws Exception {
        String golden = Files.readString(ROOT.resolve("messages/src/test/resources/golden/enriched-1.json"));
        String goldenUri =
                MessageJson.readTree(golden.getBytes(UTF_8)).path("uri").asText();
        alerts.isAboutToFire("DatelineLedger");
        alerts.fires("DatelineLedger", () -> {
            for (int i = 0; i < 200; i++) {
                String uri = uri();
                send("news.enriched", uri, golden.replace(goldenUri, uri).getBytes(UTF_8), null);
            }
        });
        alerts.isCured("DatelineLedger");
    }

    private void theDiskFillsUp() throws Exception {
        Path ballast = Objects.requireNonNull(disk).resolve("ballast");
        byte[] aBit = new byte[1 << 20];
        alerts.isAboutToFire("DatelineDiskFillsUp");
        alerts.fires(
                "DatelineDiskFillsUp",
                () -> Files.write(ballast, aBit, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        Files.delete(ballast);
        alerts.isCured("DatelineDiskFillsUp");
    }

    private void aServiceIsGone() {
        alerts.isAboutToFire("DatelineDown");
        fleet.kill(SmallFleet.ENRICH);
        alerts.fires("DatelineDown");
        fleet.start(SmallFleet.ENRICH);
        alerts.isCured("DatelineDown");
        alerts.until("enrich is back", fleet::areReady);
    }

    private void enrichIsBehind() throws Exception {
        alerts.isAboutToFire("DatelineLag");
        alerts.fires("DatelineLag", this::sendOldOnes);
        alerts.isCured("DatelineLag");
    }

    private void kafkaHangs() throws Exception {
        alerts.isAboutToFire("DatelineHeartbeat");
        alerts.isAboutToFire("DatelineNotReady");
        AtomicInteger looks = new AtomicInteger();
        try {
            alerts.fires("DatelineHeartbeat", () -> {
                if (looks.getAndIncrement() % LOOKS_A_TRY == 0) {
                    kafkaHangsWithRecordsInHand();
                }
            });
            alerts.fires("DatelineNotReady");
        } finally {
            fleet.thawBroker();
        }
        alerts.isCured("DatelineHeartbeat");
        alerts.isCured("DatelineNotReady");
    }

    /** A loop that waits for some is at work. Both may have none left at that moment: then it is tried again. */
    private void kafkaHangsWithRecordsInHand() throws Exception {
        fleet.thawBroker();
        sendOldOnes();
        fleet.freezeBroker();
    }

    private void sendOldOnes() throws Exception {
        long tenMinutesAgo = Instant.now().minus(Duration.ofMinutes(10)).toEpochMilli();
        List<Future<?>> backlog = new ArrayList<>();
        for (int i = 0; i < OLD_ONES; i++) {
            String uri = uri();
            backlog.add(producer.send(
                    new ProducerRecord<>("news.articles", null, tenMinutesAgo, uri.getBytes(UTF_8), article(uri))));
        }
        for (Future<?> each : backlog) {
            each.get();
        }
    }

    private void post(int articles) throws Exception {
        for (int i = 0; i < articles; i++) {
            String article = new String(article(uri()), UTF_8);
            assertThat(fleet.ask("/articles", "POST", article).statusCode()).isEqualTo(202);
        }
    }

    private String uri() {
        return "urn:alerts:" + sent++;
    }

    private static byte[] article(String uri) {
        return MessageJson.write(Article.of(uri, "The bridge is closed.").build());
    }

    private void send(String topic, String uri, byte[] value, @Nullable String received) throws Exception {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, uri.getBytes(UTF_8), value);
        if (received != null) {
            record.headers().add(HeaderNames.CE_TIME, received.getBytes(UTF_8));
        }
        producer.send(record).get();
    }
}
