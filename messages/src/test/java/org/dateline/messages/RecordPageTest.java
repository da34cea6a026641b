package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/record.md has a row for each field of the schemas. {@code -Ddateline.write=true} writes its tables. */
class RecordPageTest {
    private static final Path PAGE = Path.of("..", "docs", "record.md");
    private static final Map<String, String> HEADINGS = Map.of(
            "article-1", "article", "enrichment-1", "enrichment", "headers-1", "headers", "rejection-1", "rejection");

    @Test
    void the_page_says_what_the_schemas_say() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page;
        for (Map.Entry<String, String> schema : HEADINGS.entrySet()) {
            expected = withTable(expected, schema.getValue(), table(schema.getKey()));
        }
        if (Boolean.getBoolean("dateline.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew: mvn -pl messages test -Dtest=RecordPageTest -Ddateline.write=true")
                .isEqualTo(expected);
    }

    private static String withTable(String page, String name, String table) {
        String begin = "<!-- " + name + ":begin -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- " + name + ":end -->");
        assertThat(from).as(begin).isNotNegative();
        return page.substring(0, from + begin.length()) + table + page.substring(to);
    }

    private static String table(String schema) {
        String rows =
                ContractSchemas.fields(schema).stream().map(RecordPageTest::row).collect(Collectors.joining());
        return "| Field | Type | Example | What it says |\n|---|---|---|---|\n" + rows;
    }

    private static String row(ContractSchemas.Field field) {
        String name = field.path().replaceFirst("^([a-z-]+): ", "$1: `");
        name = name.contains("`") ? name + "`" : "`" + name + "`";
        String unit = field.text("x-unit");
        return String.join(
                        " | ",
                        List.of(
                                "| " + name + (field.required() ? "" : " ?"),
                                type(field) + (unit.isEmpty() ? "" : ", " + unit),
                                field.isLeaf() ? example(field) : "",
                                meaning(field) + " |"))
                + "\n";
    }

    private static String type(ContractSchemas.Field field) {
        JsonNode codes = field.property("enum");
        if (!codes.isMissingNode()) {
            StringBuilder all = new StringBuilder();
            codes.forEach(code -> all.append(all.isEmpty() ? "" : ", ")
                    .append('`')
                    .append(code.asText())
                    .append('`'));
            return all.toString();
        }
        String format = field.text("format");
        String type = field.text("type");
        return format.isEmpty() ? type.isEmpty() ? "number" : type : format;
    }

    private static String example(ContractSchemas.Field field) {
        JsonNode example = field.property("examples").path(0);
        String text = example.isTextual() ? example.asText() : example.toString();
        return text.isEmpty() ? "" : "`" + text.replace("\n", "\\n") + "`";
    }

    private static String meaning(ContractSchemas.Field field) {
        return field.text("description").replace("|", "\\|").replace("\n", " ");
    }
}
