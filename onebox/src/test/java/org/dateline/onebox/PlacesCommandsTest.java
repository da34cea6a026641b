package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesCommandsTest {
    private static final String GOLD = """
            [{"id": "a", "title": null, "source": "x", "text": "The mayor of Berlin flew to Nairobi on Monday.", "tops": [
              {"n": "Berlin", "s": 13, "e": 19, "lat": 52.52, "lon": 13.4, "gid": 2950159, "url": null, "more": [1]},
              {"n": "Nairobi", "s": 28, "e": 35, "lat": -1.3, "lon": 36.8, "gid": null},
              {"n": "Monday", "s": 39, "e": 45, "lat": null, "lon": null, "gid": null}]}]
            """;

    private final Path folder;

    PlacesCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void evaluate_places_scores_gold_spans_and_own_spans() throws IOException {
        // Given gold with a missing id, null coordinates and fields that nobody knows, packed
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(GOLD.getBytes(StandardCharsets.UTF_8));
        }
        Path gold = Files.write(folder.resolve("gold.json.gz"), bytes.toByteArray());

        // When
        Typed typed = Typed.command("evaluate", "places", gold.toString(), "--json", "--at-least", "1");

        // Then
        assertThat(typed.exitCode()).isZero();
        JsonNode figures = new ObjectMapper().readTree(typed.outLines().get(0));
        assertThat(figures.at("/articles").asInt()).isEqualTo(1);
        assertThat(figures.at("/unscorable").asInt()).isEqualTo(1);
        assertThat(figures.at("/goldSpans/entities/gold").asInt()).isEqualTo(2);
        assertThat(figures.at("/goldSpans/entities/within161km").asDouble()).isEqualTo(1);
        assertThat(figures.at("/goldSpans/entities/sameId").asDouble()).isEqualTo(0.5);
        assertThat(figures.at("/ownSpans/recall").asDouble()).isEqualTo(1);
        assertThat(figures.at("/ownSpans/precision").asDouble()).isEqualTo(1);
    }

    @Test
    void it_exits_with_1_under_the_threshold_and_shows_what_is_wrong() throws IOException {
        // Given a Berlin that is in New Hampshire
        Path gold = file(
                "gold.json",
                GOLD.replace("2950159", "5083330").replace("52.52", "44.5").replace("13.4", "-71.2"));

        // When
        Typed typed = Typed.command("evaluate", "places", gold.toString(), "--at-least", "0.9", "--mistakes", "5");

        // Then
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.outLines())
                .anyMatch(line -> line.startsWith("article a: Berlin at 13 is #5083330 44.5,-71.2;"));
        assertThat(String.join("\n", typed.errLines())).contains("is 0.5000: less than the 0.9000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"e\": 35 | \"e\": 350 | article a, place 1: its span is 28 to 350: must not be empty and must lie in the text",
                "\"s\": 28 | \"s\": \"x\" | article a, place 1: s is \"x\": must be a position in the text",
                "-1.3 | -91.3 | article a, place 1: lat is -91.3: must be in degrees, from -90 to 90",
                "\"text\" | \"txt\" | article a: must have a text",
                "\"tops\": [ | \"tops\": 7, \"t\": [ | article a: tops must be an array",
                "[{\"id\" | {\"x\": [{\"id\" | must be JSON",
            })
    void gold_that_is_not_in_its_form_is_refused_with_file_article_and_rule(String good, String bad, String message)
            throws IOException {
        // Given
        Path gold = file("gold.json", GOLD.replace(good, bad));

        // When
        Typed typed = Typed.command("evaluate", "places", gold.toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", typed.errLines())).contains("gold.json: " + message);
    }
}
