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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate keywords} and {@code evaluate summary}, which read the same articles. */
class EvaluateKeywordsTest {
    private static final String ARTICLE = """
            {"id": "1", "title": "Lost opera is sung at last", "text": "A lost opera was sung for the first time on\
             Saturday. The opera had lain in a cupboard for a century. The hall was full. Nobody left early.",\
             "keywords": [["opera", "lost opera"], ["cupboard"]], "summary": ["A lost opera was sung"]}
            """;

    private final Path articles;

    EvaluateKeywordsTest(@TempDir Path folder) throws IOException {
        articles = Files.writeString(folder.resolve("articles.ndjson"), ARTICLE);
    }

    @ParameterizedTest
    @CsvSource({"keywords, tf-idf", "summary, first"})
    void json_is_one_object_with_precision_recall_and_f1_of_dateline_and_of_what_stands_beside_it(
            String command, String beside) throws IOException {
        // When
        Typed typed = Typed.command("evaluate", command, articles.toString(), "--json");

        // Then
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.outLines()).hasSize(1);
        JsonNode figures = new ObjectMapper().readTree(typed.outLines().get(0));
        for (String way : List.of("dateline", beside)) {
            for (String figure : List.of("precision", "recall", "f1")) {
                assertThat(figures.at("/" + way + "/" + figure).asDouble(-1))
                        .as("%s of %s", figure, way)
                        .isBetween(0.0, 1.0);
            }
        }
        assertThat(figures.at("/dateline/f1").asDouble()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keywords", "summary"})
    void under_the_threshold_it_exits_with_1_and_says_so(String command) {
        Typed typed = Typed.command("evaluate", command, articles.toString(), "--json", "--at-least", "1");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.errLines()).singleElement().asString().contains("less than the 1.0000 of --at-least");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Typed typed = Typed.command(
                "evaluate", "keywords", articles.resolveSibling("none.ndjson").toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(String.join(" ", typed.errLines())).contains("none.ndjson");
    }
}
