package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTopicsTest {
    private final Path folder;

    EvaluateTopicsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void it_prints_one_json_object_with_all_figures() throws IOException {
        // Given
        Path items = items("medtop:15000000");

        // When
        Typed typed = Typed.command("evaluate", "topics", items.toString(), "--json");

        // Then
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines()).hasSize(1);
        JsonNode figures = new ObjectMapper().readTree(typed.outLines().get(0));
        assertThat(figures.path("accuracy").asDouble()).isEqualTo(1);
        assertThat(figures.path("macroF1").asDouble()).isEqualTo(1);
        assertThat(figures.path("anyOf").asDouble()).isEqualTo(1);
        assertThat(figures.path("ece").asDouble()).isBetween(0.0, 1.0);
        assertThat(figures.path("docsPerSecond").asDouble()).isPositive();
        assertThat(figures.at("/classes/15000000/recall").asDouble()).isEqualTo(1);
        assertThat(figures.at("/fine/gold").asInt()).isEqualTo(1);
    }

    /** 20001065 is soccer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15000000",
                "15",
                "sport",
                "medtop:15000000",
                "http://cv.iptc.org/newscodes/mediatopic/15000000",
                "medtop:20001065"
            })
    void a_topic_may_be_written_in_any_way_and_counts_as_its_top_level(String written) throws IOException {
        // When
        Typed typed = Typed.command("evaluate", "topics", items(written).toString(), "--at-least", "1");

        // Then
        assertThat(typed.exitCode()).isZero();
        assertThat(String.join("\n", typed.outLines())).contains("recall 1.00 of   1, given   1  sport");
    }

    @Test
    void it_exits_with_1_under_the_threshold() throws IOException {
        // When
        Typed typed = Typed.command("evaluate", "topics", items("07000000").toString(), "--at-least", "0.7");

        // Then
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines()).singleElement().asString().contains("accuracy is 0.0000");
    }

    @Test
    void a_topic_that_is_none_is_named_with_file_line_and_rule() throws IOException {
        // When
        Typed typed = Typed.command("evaluate", "topics", items("99").toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(said(typed)).contains("items.ndjson, line 1: topic is \"99\": must be a Media Topic of release");
    }

    @Test
    void what_is_no_json_is_named_with_file_and_line() throws IOException {
        // Given
        Path items = Files.writeString(folder.resolve("items.ndjson"), "\nnot json\n");

        // When
        Typed typed = Typed.command("evaluate", "topics", items.toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(said(typed)).contains("items.ndjson, line 2: must be one JSON object");
    }

    @Test
    void a_file_without_items_and_a_tier_that_is_not_there_are_refused() throws IOException {
        // Given
        Path none = Files.writeString(folder.resolve("none.ndjson"), "\n");

        // When
        Typed empty = Typed.command("evaluate", "topics", none.toString());
        Typed accurate = Typed.command("evaluate", "topics", items("15").toString(), "--tier", "accurate");

        // Then
        assertThat(List.of(empty.exitCode(), accurate.exitCode())).containsExactly(2, 2);
        assertThat(said(empty)).contains("none.ndjson: has no items");
        assertThat(said(accurate))
                .contains("--tier is accurate: must have the module enrich-accurate on the class path");
    }

    private Path items(String topic) throws IOException {
        String item = """
                {"title": "", "text": "The striker scored twice as the champions won the cup final on penalties.",\
                 "primary": "TOPIC", "acceptable": ["TOPIC"], "fine": ["20001065"]}
                """;
        return Files.writeString(folder.resolve("items.ndjson"), item.replace("TOPIC", topic));
    }

    private static String said(Typed typed) {
        return String.join("\n", typed.errLines());
    }
}
