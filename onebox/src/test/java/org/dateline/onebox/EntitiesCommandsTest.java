package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesCommandsTest {
    private static final String GOLD = "Angela\tB-PER\nMerkel\tI-PER\nvisited\tO\nParis\tB-LOC\n.\tO\n";

    private final Path folder;

    EntitiesCommandsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void evaluate_entities_prints_one_json_object_with_all_figures() throws IOException {
        // Given
        Path gold = Files.writeString(folder.resolve("gold.tsv"), GOLD);

        // When
        Typed typed = Typed.command("evaluate", "entities", gold.toString(), "--json");

        // Then
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines()).hasSize(1);
        JsonNode figures = new ObjectMapper().readTree(typed.outLines().get(0));
        assertThat(figures.at("/micro/precision").asDouble()).isEqualTo(1);
        assertThat(figures.at("/withoutMisc/f1").asDouble()).isEqualTo(1);
        assertThat(figures.at("/types").fieldNames()).toIterable().containsExactly("PER", "ORG", "LOC", "MISC");
        assertThat(figures.at("/types/PER/recall").asDouble()).isEqualTo(1);
    }

    @Test
    void evaluate_entities_exits_with_1_under_the_threshold() throws IOException {
        // Given gold that nobody would agree with
        Path gold = Files.writeString(folder.resolve("gold.tsv"), GOLD.replace("PER", "LOC"));

        // When
        Typed typed = Typed.command("evaluate", "entities", gold.toString(), "--at-least", "0.9");

        // Then
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines()).singleElement().asString().contains("micro F1 without MISC is 0.5000");
    }

    @Test
    void a_bad_line_is_named_with_file_number_and_rule() throws IOException {
        // Given
        Path gold = Files.writeString(folder.resolve("gold.tsv"), GOLD + "Berlin LOC\n");

        // When
        Typed typed = Typed.command("evaluate", "entities", gold.toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", typed.errLines()))
                .contains("gold.tsv line 6 is \"Berlin LOC\": must be a token, one tab and a label");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        // When
        Typed typed =
                Typed.command("evaluate", "entities", folder.resolve("none.tsv").toString());

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", typed.errLines())).contains("none.tsv: must be a file that can be read");
    }

    @Test
    void training_twice_from_the_same_corpora_gives_the_same_bytes() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("entities"));
        Files.writeString(folder.resolve("entities/small.tsv"), (GOLD + "\n").repeat(20));

        // When
        for (String model : new String[] {"a.crf", "b.crf"}) {
            String out = folder.resolve(model).toString();
            assertThat(Typed.command("train", "entities", "--corpora", folder.toString(), "--out", out)
                            .exitCode())
                    .isZero();
        }

        // Then
        assertThat(folder.resolve("b.crf")).hasSameBinaryContentAs(folder.resolve("a.crf"));
    }

    @Test
    void training_without_corpora_says_what_it_needs() {
        // When
        Typed typed = Typed.command("train", "entities", "--corpora", folder.toString(), "--out", "x.crf");

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", typed.errLines())).contains("must be a folder with a folder entities in it");
    }

    @Test
    void training_without_one_corpus_scores_both_of_its_parts() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("entities"));
        for (String file : new String[] {"kept.tsv", "left-dev.tsv", "left-test.tsv"}) {
            Files.writeString(folder.resolve("entities").resolve(file), (GOLD + "\n").repeat(20));
        }

        // When
        Typed typed = Typed.command("train", "entities", "--corpora", folder.toString(), "--without", "left");

        // Then
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines())
                .contains("trained without left, tested on left-dev", "trained without left, tested on left-test");
    }

    @Test
    void training_without_a_corpus_that_is_not_there_says_which_are() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("entities"));
        Files.writeString(folder.resolve("entities/small.tsv"), GOLD + "\n");

        // When
        Typed typed = Typed.command("train", "entities", "--corpora", folder.toString(), "--without", "large");

        // Then
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join("\n", typed.errLines()))
                .contains("corpus \"large\" is not there: must be one of [small]");
    }
}
