package org.dateline.onebox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --rules} and {@code evaluate ... --without RULE}. */
class EvaluateRulesTest {
    private static final String GOLD = """
            {"text": "The council will speak on Monday of the mill shut since March.",
             "published": {"value": "2019-11-20"},
             "dates": [
               {"span": [26, 32], "text": "Monday", "value": "2019-11-25"},
               {"span": [56, 61], "text": "March", "value": "2019-03"}]}
            """;

    private final Path folder;

    EvaluateRulesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path gold() throws IOException {
        Path development = Files.createDirectories(folder.resolve("gold/development"));
        return Files.writeString(development.resolve("one.gold.json"), GOLD);
    }

    @Test
    void rules_prints_what_each_rule_is_worth() throws IOException {
        // Given an article one of whose two dates needs one rule
        gold();

        // When
        Typed typed = Typed.command("evaluate", "--rules", "--gold", folder.toString(), "--json");

        // Then
        assertThat(typed.exitCode()).isZero();
        JsonNode worths = new ObjectMapper().readTree(typed.outLines().get(0));
        assertThat(worths.path("articles").asInt()).isEqualTo(1);
        JsonNode since = worths.path("rules").path("time/since-looks-back");
        assertThat(since.path("worth").asDouble()).isEqualTo(0.5);
        assertThat(since.path("changed").asInt()).isEqualTo(1);
        assertThat(worths.path("rules").path("quote/pronoun").path("changed").asInt(-1))
                .isZero();
    }

    @Test
    void rules_refuses_a_folder_without_development_sets() {
        Typed typed = Typed.command("evaluate", "--rules", "--gold", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("no development sets in " + folder);
    }

    @Test
    void without_a_rule_its_date_is_wrong() throws IOException {
        Path gold = gold();

        Typed with = Typed.command("evaluate", "gold", gold.toString(), "--json");
        Typed without = Typed.command("evaluate", "gold", gold.toString(), "--json", "--without", "since-looks-back");

        assertThat(dates(with)).isEqualTo(1);
        assertThat(dates(without)).isEqualTo(0.5);
    }

    private static double dates(Typed typed) throws IOException {
        return new ObjectMapper()
                .readTree(typed.outLines().get(0))
                .path("all")
                .path("dates")
                .path("f1")
                .asDouble(-1);
    }

    @Test
    void a_name_that_is_no_rules_is_refused_with_those_near_it() throws IOException {
        Typed typed = Typed.command("evaluate", "gold", gold().toString(), "--without", "since-look-back");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("\"since-look-back\" is no rule: did you mean since-looks-back?");
    }
}
