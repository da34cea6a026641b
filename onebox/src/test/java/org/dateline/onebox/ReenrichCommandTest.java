package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.delivery.guarantees.KafkaUnderTest;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A later version is played by one annotator more. */
class ReenrichCommandTest {
    private static final String LATER = "text,headline,published";
    private static final int MANY = 120;

    @RegisterExtension
    static final KafkaUnderTest KAFKA = new KafkaUnderTest();

    private final Path folder;
    private final SmallPipeline pipeline;

    ReenrichCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.pipeline = new SmallPipeline(KAFKA, 2, folder.resolve("out"));
    }

    @BeforeEach
    void threeArticlesAreWrittenByTheEarlierVersion() {
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.sinks();
        for (int i = 0; i < 3; i++) {
            pipeline.article("urn:re:" + i, "The bridge " + i + " is open.\nIt was closed for a year.");
        }
        pipeline.awaitWritten();
        pipeline.enrichesNoMore();
    }

    @AfterEach
    void end() {
        pipeline.close();
    }

    @Test
    void what_the_new_version_changes_is_written_and_shown_and_the_second_time_there_is_nothing_to_do()
            throws IOException {
        pipeline.enriches(LATER);

        Typed first = reenrich("--diff", "--json");
        pipeline.awaitWritten();
        Typed second = reenrich("--diff", "--json");

        JsonNode diff = json(first);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(diff.path("compared").asInt()).isEqualTo(3);
        assertThat(diff.path("changed").asInt()).isEqualTo(3);
        assertThat(fields(diff))
                .containsOnly(
                        Map.entry("headlines", 3),
                        Map.entry("enrichment.headline", 3),
                        Map.entry("enrichment.annotators", 3));
        assertThat(files()).hasSize(3).allMatch(file -> file.contains("The bridge") && file.contains("\"headline\""));
        assertThat(second.err()).contains("0 to be enriched anew");
        assertThat(json(second).path("fields")).isEmpty();
        assertThat(pipeline.articles()).hasSize(6);
    }

    @Test
    void what_would_say_the_same_is_not_written_again_even_when_it_is_forced() {
        pipeline.enriches(SmallPipeline.LIGHT);

        Typed typed =
                pipeline.dateline(Map.of("ENRICH_ANNOTATORS", SmallPipeline.LIGHT), "reenrich", "--force", "--json");

        assertThat(json(typed).path("compared").asInt()).isEqualTo(3);
        assertThat(json(typed).path("changed").asInt()).isZero();
        assertThat(pipeline.articles()).hasSize(6);
        assertThat(pipeline.enriched()).hasSize(3);
    }

    @Test
    void a_dry_run_shows_the_same_and_writes_nothing() throws IOException {
        Path page = folder.resolve("changes.html");

        Typed typed = reenrich("--dry-run", "--html", page.toString());

        assertThat(typed.out()).contains("       3  enrichment.headline").contains("+ ");
        assertThat(typed.err()).contains("3 compared, 3 changed (dry run: nothing was written)");
        assertThat(page).content().contains("<h2>enrichment.headline <small>3 of 3</small></h2>");
        assertThat(pipeline.articles()).hasSize(3);
        assertThat(pipeline.enriched()).hasSize(3);
    }

    @Test
    void filters_choose_by_uri_time_and_annotator() {
        assertThat(reenrich("--dry-run", "--uri", "urn:re:1").err()).contains("1 to be enriched anew");
        assertThat(reenrich("--dry-run", "--until", "1h").err()).contains("0 to be enriched anew");
        assertThat(reenrich("--dry-run", "--since", "1h").err()).contains("3 to be enriched anew");
        assertThat(reenrich("--dry-run", "--annotator", "headline<1").err()).contains("3 to be enriched anew");
        assertThat(reenrich("--dry-run", "--annotator", "text=99").err()).contains("0 to be enriched anew");
        assertThat(reenrich("--dry-run", "--annotator", "Text").exitCode()).isEqualTo(2);
    }

    @Test
    void what_was_taken_back_stays_so_and_what_came_since_is_left_to_itself() {
        pipeline.retraction("urn:re:0", "wrong");
        pipeline.article("urn:re:1", "The bridge 1 is closed again.");

        Typed typed = reenrich("--dry-run", "--json");

        assertThat(typed.err()).contains("2 left out: a newer version or a retraction came since");
        assertThat(json(typed).path("compared").asInt()).isEqualTo(1);
    }

    @Test
    void killed_ten_times_it_goes_on_each_time_and_is_complete_in_the_end() throws InterruptedException {
        for (int i = 3; i < MANY; i++) {
            pipeline.article("urn:re:" + i, "The bridge " + i + " is open.\nIt was closed for a year.");
        }
        pipeline.enriches(SmallPipeline.LIGHT);
        pipeline.awaitWritten();
        pipeline.enrichesNoMore();
        pipeline.enriches(LATER);
        for (int kill = 0; kill < 10; kill++) {
            killedAfterSome();
        }
        int sent = pipeline.articles().size();

        Typed again = reenrich("--json");
        Typed more = reenrich("--diff", "--json");

        assertThat(sent).isBetween(MANY + 10, 2 * MANY - 1);
        assertThat(json(again).path("compared").asInt()).isBetween(1, MANY - 10);
        assertThat(pipeline.enriched().stream()
                        .collect(Collectors.groupingBy(IncomingRecord::keyText, Collectors.counting())))
                .hasSize(MANY)
                .allSatisfy((uri, records) -> assertThat(records).isEqualTo(2));
        assertThat(json(more).path("compared").asInt()).isZero();
    }

    private void killedAfterSome() throws InterruptedException {
        int before = pipeline.enriched().size();
        Thread killed = new Thread(() -> reenrich("--rate", "10/s"));
        killed.start();
        SmallPipeline.until(() -> pipeline.enriched().size() > before);
        killed.interrupt();
        killed.join();
    }

    private Typed reenrich(String... options) {
        return pipeline.dateline(
                Map.of("ENRICH_ANNOTATORS", LATER),
                Stream.concat(Stream.of("reenrich"), Stream.of(options)).toArray(String[]::new));
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.out()).as(typed.err()).isNotEmpty();
        return MessageJson.readTree(SmallPipeline.utf8(typed.out()));
    }

    private static Map<String, Integer> fields(JsonNode diff) {
        return Stream.of(diff.path("fields"))
                .flatMap(fields -> java.util.stream.StreamSupport.stream(fields.spliterator(), false))
                .collect(Collectors.toMap(
                        field -> field.path("field").asText(),
                        field -> field.path("changed").asInt()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(pipeline.out())) {
            return files.filter(file -> Objects.toString(file.getFileName()).endsWith(".json"))
                    .map(ReenrichCommandTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
