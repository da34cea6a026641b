package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTest {
    private static final String URI = "urn:trace:1";
    private static final int PARTITIONS = 3;

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Path folder;
    private final SmallPipeline pipeline;

    TraceCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.pipeline = new SmallPipeline(KAFKA, PARTITIONS, folder.resolve("out"));
    }

    @BeforeEach
    void begin() {
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.sinks();
    }

    @AfterEach
    void end() {
        pipeline.close();
    }

    @Test
    void every_version_its_record_its_file_and_its_retraction_come_in_order() throws IOException {
        // Given an article with a neighbour, a second version of it, and its retraction
        pipeline.article("urn:trace:neighbour", "Another thing happened.");
        pipeline.article(URI, "The bridge is open.");
        pipeline.awaitWritten();
        pipeline.article(URI, "The bridge is closed.");
        pipeline.awaitWritten();
        Typed standing = trace(file().toString(), "--json");
        pipeline.retraction(URI, "wrong bridge");
        pipeline.awaitWritten();

        // When it is traced, by its uri
        Typed typed = trace(URI, "--json");

        // Then
        JsonNode trail = json(typed);
        assertThat(typed.exitCode()).isZero();
        assertThat(trail.path("id").asText()).isEqualTo(Identity.id(URI));
        assertThat(trail.path("partition").asInt()).isEqualTo(TopicKeys.partition(URI, PARTITIONS));
        assertThat(steps(trail))
                .containsExactly(
                        "received",
                        "enriched",
                        "written",
                        "received",
                        "enriched",
                        "written",
                        "retracted",
                        "passed on",
                        "deleted");
        assertThat(trail.findValuesAsText("reason")).contains("wrong bridge");
        assertThat(trail.path("steps").get(4).path("of").asText())
                .isEqualTo(trail.path("steps").get(3).path("place").asText());
        assertThat(trail.path("steps").get(1).path("annotators").findValuesAsText("name"))
                .containsExactly("text", "published");
        assertThat(trail.path("steps").get(2).path("place").asText()).matches("\\.manifest/.*\\.ndjson:\\d+");
        assertThat(steps(json(standing))).hasSize(6);
        assertThat(typed.out()).doesNotContain("bridge is");
    }

    @Test
    void what_has_not_happened_yet_is_said_with_the_lag_that_it_waits_behind() {
        pipeline.enrichesNoMore();
        for (int i = 0; i < 4; i++) {
            pipeline.article(URI, "Version " + i + " of it.");
        }

        Typed typed = trace(URI);

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .containsPattern("missing {2}accepted \\d+ s ago, not yet enriched: lag of partition "
                        + TopicKeys.partition(URI, PARTITIONS) + " is 4, 3 of it before this one");
        pipeline.sinksNoMore();
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.awaitEnriched();
        assertThat(trace(URI).err()).containsPattern("enriched \\d+ s ago, not yet written: lag of partition");
    }

    /** On a large topic nobody wants to wait until all of it is read. */
    @Test
    void what_stands_before_the_first_version_that_a_file_was_written_of_is_not_read_unless_all_is_asked_for() {
        for (int i = 0; i < 30; i++) {
            pipeline.article("urn:trace:before-" + i, "Something else happened, " + i + ".");
        }
        pipeline.awaitWritten();
        pipeline.article(URI, "The bridge is open.");
        pipeline.awaitWritten();

        Typed typed = trace(URI, "--json");
        Typed all = trace(URI, "--json", "--all");

        assertThat(steps(json(typed))).containsExactly("received", "enriched", "written");
        assertThat(json(typed).path("notRead"))
                .extracting(JsonNode::asText)
                .anyMatch(part -> part.contains(".articles-"))
                .anyMatch(part -> part.contains(".enriched-"));
        assertThat(steps(json(all))).isEqualTo(steps(json(typed)));
        assertThat(json(all).path("notRead")).isEmpty();
    }

    @Test
    void a_rejection_and_its_redrive_are_steps() {
        pipeline.record(
                URI, SmallPipeline.utf8("{\"uri\":\"" + URI + "\"}"), HeaderNames.CE_SOURCE, "/dateline/ingest");
        pipeline.awaitEnriched();
        assertThat(pipeline.dateline("rejected", "redrive", "--all").exitCode()).isZero();
        pipeline.awaitEnriched();

        Typed typed = trace(URI, "--json");

        assertThat(steps(json(typed)))
                .containsExactly("received", "rejected", "redriven", "received", "rejected")
                .doesNotContain("enriched");
        assertThat(json(typed).path("steps").get(4).path("attempts").asInt()).isEqualTo(2);
        assertThat(typed.exitCode()).isZero();
    }

    @Test
    void an_article_without_a_key_is_found_by_what_its_record_says_of_it() {
        String text = "{\"uri\":\"" + URI + "\",\"bodies\":[{\"value\":\"It rained.\"}]}";
        for (int i = 0; i < 2 * PARTITIONS; i++) {
            pipeline.record(null, SmallPipeline.utf8(text), "mine", "yes");
        }
        pipeline.awaitWritten();

        assertThat(steps(json(trace(URI, "--json")))).contains("received", "enriched", "written");
    }

    @Test
    void a_file_that_somebody_changed_or_took_away_is_said_so() throws IOException {
        pipeline.article(URI, "The bridge is open.");
        pipeline.awaitWritten();
        Path file = file();

        Files.writeString(file, "{}");
        assertThat(trace(Identity.id(URI)).err()).contains("is not the file that was written");
        Files.delete(file);
        assertThat(trace(URI).err()).contains("is gone: somebody removed it");
    }

    @Test
    void a_source_file_leads_to_its_article_and_a_stranger_to_a_sentence() throws IOException {
        Path source = Files.writeString(folder.resolve("story.txt"), "The bridge is open.\nIt is long.\n");

        Typed unknown = trace(source.toString());

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("urn:dateline:sha256:").contains("neither the topics nor the manifest");
        assertThat(trace("0123456789abcdef0123456789abcdef").exitCode()).isEqualTo(2);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(pipeline.out())) {
            return files.filter(file -> file.endsWith(Identity.id(URI) + ".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Typed trace(String article, String... options) {
        return pipeline.dateline(
                Stream.of(Stream.of("trace", article, "--out", pipeline.out().toString()), Stream.of(options))
                        .flatMap(all -> all)
                        .toArray(String[]::new));
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.out()).as(typed.err()).isNotEmpty();
        return MessageJson.readTree(SmallPipeline.utf8(typed.out()));
    }

    private static List<String> steps(JsonNode trail) {
        return trail.path("steps").findValuesAsText("step");
    }
}
