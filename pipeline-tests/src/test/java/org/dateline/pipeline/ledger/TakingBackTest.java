package org.dateline.pipeline.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dateline.pipeline.ledger.SmallFleet.ENRICH;
import static org.dateline.pipeline.ledger.SmallFleet.INGEST;
import static org.dateline.pipeline.ledger.SmallFleet.SINK;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.kafka.KafkaConnection;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.onebox.console.Console;
import org.dateline.onebox.console.DataOut;
import org.dateline.onebox.console.ExitCode;
import org.dateline.onebox.retract.RetractCommand;
import org.dateline.onebox.watch.StatusCommand;
import org.dateline.sink.files.Verification;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Articles are taken back through every door while processes are killed: gone everywhere, and back when sent again. */
@NullUnmarked
class TakingBackTest {
    private static final String HTTP = "urn:back:http";
    private static final String COMMAND = "urn:back:command";
    private static final String INBOX = "urn:back:inbox";
    private static final String PRODUCER = "urn:back:producer";
    private static final String PRODUCERS_NOTE = "urn:back:producers-note";
    private static final Set<String> ALL = new TreeSet<>(List.of(HTTP, COMMAND, INBOX, PRODUCER, PRODUCERS_NOTE));
    private static final Set<String> NONE = Set.of();

    @TempDir
    Path dir;

    private SmallFleet fleet;

    @Test
    void what_is_taken_back_is_gone_everywhere_and_comes_back_when_sent_again_while_processes_die() throws Exception {
        try (SmallFleet small = new SmallFleet(dir);
                TopicReader<String> articles = reader(small, "news.articles");
                TopicReader<String> enriched = reader(small, "news.enriched")) {
            fleet = small;
            within(Duration.ofMinutes(2), fleet::areReady);
            sendAll();
            within(Duration.ofMinutes(2), () -> files().equals(ALL));

            fleet.kill(ENRICH);
            takeBackThroughEveryDoor();
            within(Duration.ofMinutes(2), () -> articles.count() == 10);
            fleet.kill(SINK);
            fleet.start(ENRICH);
            within(Duration.ofMinutes(2), () -> enriched.count() == 10);
            assertThat(files()).as("the sink is dead").isEqualTo(ALL);
            fleet.start(SINK);
            within(Duration.ofMinutes(2), () -> files().isEmpty());
            fleet.kill(SINK);
            fleet.start(SINK);

            within(Duration.ofMinutes(2), fleet::areReady);
            assertThat(files()).isEqualTo(NONE);
            assertThat(Verification.of(fleet.out()).report().retracted()).isEqualTo(5);
            sendAll();
            within(Duration.ofMinutes(2), () -> files().equals(ALL));
            assertThat(Verification.of(fleet.out()).report().isWell()).isTrue();
            within(Duration.ofMinutes(2), () -> enriched.count() == 15);
            assertThat(enriched.seen()).containsExactlyElementsOf(articles.seen());
            balancesFromAFreshStart();
        }
    }

    private void takeBackThroughEveryDoor() throws Exception {
        assertThat(fleet.ask("/articles?reason=a%20mistake&uri=" + HTTP, "DELETE", "")
                        .statusCode())
                .isEqualTo(202);
        fleet.kill(INGEST);
        Files.writeString(
                fleet.inbox().resolve("kill-note.json"), "{\"uri\":\"" + INBOX + "\",\"pubStatus\":\"canceled\"}");
        raw(PRODUCER, null);
        raw(PRODUCERS_NOTE, "{\"uri\":\"" + PRODUCERS_NOTE + "\",\"pubStatus\":\"canceled\"}");
        fleet.start(INGEST);
        within(Duration.ofMinutes(2), () -> retract(Identity.id(COMMAND)) == 0);
    }

    private int retract(String article) {
        return typed(
                new ByteArrayOutputStream(),
                console -> new RetractCommand(console, Map.of()),
                article,
                "--url",
                fleet.url(),
                "--out",
                fleet.out().toString(),
                "--data",
                dir.toString(),
                "--bootstrap-servers",
                fleet.bootstrapServers());
    }

    /** Counters begin with their process, so all begin at once. */
    private void balancesFromAFreshStart() throws Exception {
        for (String name : List.of(INGEST, ENRICH, SINK)) {
            fleet.kill(name);
            fleet.start(name);
        }
        within(Duration.ofMinutes(2), fleet::areReady);
        assertThat(fleet.ask("/articles", "POST", article("urn:back:more")).statusCode())
                .isEqualTo(202);
        assertThat(retract(HTTP)).isZero();
        within(Duration.ofMinutes(2), () -> {
            JsonNode ledger = status().path("ledger");
            return ledger.path("balances").asBoolean()
                    && ledger.path("retracted.ingest").asInt() == 1
                    && ledger.path("deleted").asInt() == 1
                    && ledger.path("files").asInt() == 1;
        });
    }

    private JsonNode status() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> options = new ArrayList<>(List.of("--json", "--bootstrap-servers", fleet.bootstrapServers()));
        fleet.admins().forEach(admin -> options.addAll(List.of("--service", admin)));
        typed(out, console -> new StatusCommand(console, Map.of()), options.toArray(String[]::new));
        return MessageJson.readTree(out.toByteArray());
    }

    private static int typed(
            ByteArrayOutputStream out,
            java.util.function.Function<Console, Callable<Integer>> command,
            String... arguments) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                DataOut.of(out),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                false,
                false,
                false,
                100,
                false);
        int exitCode = new CommandLine(command.apply(console))
                .setExecutionExceptionHandler((away, line, parsed) -> ExitCode.UNREACHABLE)
                .execute(arguments);
        console.out().flush();
        return exitCode;
    }

    private void sendAll() throws Exception {
        for (String uri : ALL) {
            var answer = fleet.ask("/articles", "POST", article(uri));
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).contains("\"duplicate\":false");
        }
    }

    private static String article(String uri) {
        return "{\"uri\":\"" + uri
                + "\",\"text\":\"The bridge over the Elbe is closed.\",\"published\":\"2019-11-04\"}";
    }

    private void raw(String uri, @Nullable String value) throws Exception {
        try (Producer<byte[], byte[]> producer =
                KafkaConnection.to(fleet.bootstrapServers()).producer("raw")) {
            producer.send(new ProducerRecord<>(
                            "news.articles", uri.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)))
                    .get();
        }
    }

    /** The uris of the files. */
    private Set<String> files() throws IOException {
        Path day = fleet.out().resolve("2019/11/04");
        if (!Files.isDirectory(day)) {
            return new TreeSet<>();
        }
        Set<String> ids;
        try (Stream<Path> files = Files.list(day)) {
            ids = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
        return ALL.stream()
                .filter(uri -> ids.contains(Identity.id(uri) + ".json"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TopicReader<String> reader(SmallFleet fleet, String topic) {
        return new TopicReader<>(fleet.bootstrapServers(), topic, TakingBackTest::note);
    }

    /** What it says to a reader of the enriched topic: here or gone. */
    private static String note(ConsumerRecord<byte[], byte[]> record) {
        boolean gone = record.value() == null || new String(record.value(), UTF_8).contains("canceled");
        return new String(record.key(), UTF_8) + (gone ? " gone" : " here");
    }

    private static void within(Duration most, Callable<Boolean> holds) {
        await().atMost(most).pollInterval(Duration.ofMillis(250)).until(holds);
    }
}
