package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** tail, status, verify and doctor on topics that a test has filled. */
class TopicCommandsTest {
    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private static final String STORY =
            "{\"uri\":\"urn:x:1\",\"text\":\"SEOUL, Nov. 4 (Agency) - The government said on Monday that it would not"
                    + " change its mind, and that the talks with Japan would go on in the coming week.\","
                    + "\"published\":\"2019-11-04\"}\n";

    private final Path folder;
    private final Topics topics = KAFKA.newTopics(1);

    TopicCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tail_shows_a_line_an_article_and_says_what_is_retracted() throws Exception {
        String record = enriched();
        put(topics.enriched().name(), "urn:x:1", record);
        put(topics.enriched().name(), "urn:x:2", null);
        put(topics.enriched().name(), "urn:x:3", "{bad");

        Typed lines = typed("tail", "--from-beginning", "-n", "3");
        Typed json = typed("tail", "--from-beginning", "-n", "1", "--json");

        assertThat(lines.exitCode()).isZero();
        assertThat(lines.outLines()).hasSize(3);
        assertThat(lines.outLines().get(0)).startsWith("2019-11-04  en  ");
        assertThat(lines.outLines().get(1)).isEqualTo("retracted   urn:x:2");
        assertThat(lines.outLines().get(2))
                .startsWith("unreadable  " + topics.enriched().name() + "-0@2: ");
        assertThat(json.out()).isEqualTo(record + "\n");
    }

    @Test
    void status_counts_what_is_on_its_way_and_says_which_services_answer() throws Exception {
        put(topics.articles().name(), "urn:x:1", "{}");
        put(topics.articles().name(), "urn:x:2", "{}");
        put(topics.enriched().name(), "urn:x:1", "{}");
        put(topics.rejected().name(), "urn:x:3", "{bad");

        Typed json = typed("status", "--json", "--service", "http://localhost:1");
        Typed table = typed("status", "--service", "http://localhost:1");

        JsonNode status = MessageJson.readTree(json.out().getBytes(StandardCharsets.UTF_8));
        assertThat(status.at("/inFlight/enrich").asInt()).isEqualTo(2);
        assertThat(status.at("/inFlight/sink").asInt()).isEqualTo(1);
        assertThat(status.at("/rejected").asInt()).isEqualTo(1);
        assertThat(status.at("/lastMinute/articles").asInt()).isEqualTo(2);
        assertThat(status.at("/services").toString()).isEqualTo("{\"http://localhost:1\":false}");
        assertThat(status.has("ledger")).isFalse();
        assertThat(table.exitCode()).isZero();
        assertThat(table.out()).contains("waiting for enrich").contains("No service answers at http://localhost:1");
    }

    @Test
    void verify_names_each_article_that_has_no_file() throws Exception {
        put(topics.enriched().name(), "urn:x:1", enriched());

        Typed lines = typed("verify", "--out", folder.toString());
        Typed json = typed("verify", "--out", folder.toString(), "--json");
        Typed withoutKafka = Typed.command("verify", "--out", folder.toString(), "--files-only");

        assertThat(lines.exitCode()).isEqualTo(1);
        assertThat(lines.out()).contains("MISSING").contains("urn:x:1");
        JsonNode report = MessageJson.readTree(json.out().getBytes(StandardCharsets.UTF_8));
        assertThat(report.get("well").asBoolean()).isFalse();
        assertThat(report.at("/findings/0/kind").asText()).isEqualTo("MISSING");
        assertThat(withoutKafka.exitCode()).isZero();
        assertThat(Typed.command("verify", "--out", folder.resolve("nowhere").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void doctor_finds_what_is_wrong_and_says_the_cure() throws Exception {
        Path file = Files.writeString(folder.resolve("out"), "a file, not a folder");

        Typed ill = typed("doctor", "--out", file.toString());
        Typed json = typed("doctor", "--out", file.toString(), "--json");
        Typed well = typed("doctor", "--out", folder.toString());

        assertThat(ill.exitCode()).isEqualTo(1);
        assertThat(ill.out()).contains("PROBLEM").contains("is a file").contains("-> name a directory");
        assertThat(json.outLines())
                .allSatisfy(line -> assertThat(MessageJson.readTree(line.getBytes(StandardCharsets.UTF_8))
                                .path("severity")
                                .asText())
                        .isIn("ok", "note", "problem"));
        assertThat(well.out())
                .contains("transactions")
                .contains(topics.articles().name());
    }

    @Test
    void a_topic_that_is_not_there_is_named_with_who_makes_it() {
        for (String command : new String[] {"tail", "status"}) {
            Typed typed =
                    Typed.command(command, "--bootstrap-servers", KAFKA.bootstrapServers(), "--topic-prefix", "nobody");

            assertThat(typed.exitCode()).isEqualTo(2);
            assertThat(typed.err()).startsWith("dateline: topic nobody.").doesNotContain("\tat ");
        }
    }

    private static String enriched() {
        return Typed.withInput(STORY, "enrich").out().strip();
    }

    private static void put(String topic, String key, @Nullable String value) throws Exception {
        try (Producer<byte[], byte[]> producer = KAFKA.connection().producer("test")) {
            producer.send(new ProducerRecord<>(topic, utf8(key), value == null ? null : utf8(value)))
                    .get();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Typed typed(String... command) {
        String articles = topics.articles().name();
        return Typed.command(Stream.concat(
                        Arrays.stream(command),
                        Stream.of(
                                "--bootstrap-servers",
                                KAFKA.bootstrapServers(),
                                "--topic-prefix",
                                articles.substring(0, articles.lastIndexOf('.'))))
                .toArray(String[]::new));
    }
}
