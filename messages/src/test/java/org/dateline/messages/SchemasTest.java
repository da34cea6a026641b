package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas and the records say the same: what is written fits, and what does not fit is not what we write. */
class SchemasTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ENRICHMENT = own("enrichment-1.schema.json");
    private static final Schema REJECTION = own("rejection-1.schema.json");

    @Test
    void what_is_written_fits_the_schema() throws IOException {
        assertThat(errors(ENRICHMENT, MessageJson.tree(Samples.enriched()).get("enrichment")))
                .isEmpty();
        assertThat(errors(REJECTION, MessageJson.mapper().valueToTree(Samples.rejection())))
                .isEmpty();
    }

    @Test
    void an_enrichment_in_which_nothing_was_found_fits_the_schema() {
        JsonNode nothing = MessageJson.readTree("{\"schemaVersion\":1}".getBytes(UTF_8));
        Enrichment read = MessageJson.read(nothing, Enrichment.class);

        assertThat(errors(ENRICHMENT, MessageJson.mapper().valueToTree(read))).isEmpty();
    }

    /** Every property of the sample is one that the schema describes, and every one described is in the sample. */
    @ParameterizedTest
    @ValueSource(strings = {"enrichment-1", "rejection-1"})
    void the_schema_describes_every_field_and_no_other(String name) throws IOException {
        JsonNode schema = MessageJson.readTree(resource(name + ".schema.json").getBytes(UTF_8));
        JsonNode sample = name.startsWith("enrichment")
                ? MessageJson.tree(Samples.enriched()).get("enrichment")
                : MessageJson.mapper().valueToTree(Samples.rejection());

        assertThat(undescribed(schema, schema, sample, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/schemaVersion                | 2",
                "/language/confidence          | 1.5",
                "/published/precision          | \"week\"",
                "/published/value              | \"November 4\"",
                "/keywords/0/mentions/0/start  | -1",
                "/entities/0/type              | \"animal\"",
                "/entities/0/mentions          | []",
                "/places/0/country             | \"jp\"",
                "/places/0/latitude            | 91",
                "/quotes/0/direct              | \"yes\"",
                "/annotators/0/status          | \"fine\"",
                "/annotators/0/micros          | 1.5",
                "/tokenCount                   | null",
                "/received                     | \"2026-01-02\""
            })
    void what_breaks_a_rule_does_not_fit(String pointer, String json) {
        ObjectNode enrichment =
                (ObjectNode) MessageJson.tree(Samples.enriched()).get("enrichment");
        JsonNode parent = enrichment.at(pointer.substring(0, pointer.lastIndexOf('/')));
        ((ObjectNode) parent)
                .set(pointer.substring(pointer.lastIndexOf('/') + 1), MessageJson.readTree(json.getBytes(UTF_8)));

        assertThat(errors(ENRICHMENT, enrichment)).isNotEmpty();
    }

    @Test
    void a_rejection_has_an_origin() {
        ObjectNode rejection = MessageJson.mapper().valueToTree(Samples.rejection());
        ((ObjectNode) rejection.get("origin")).removeAll();

        assertThat(errors(REJECTION, rejection)).isNotEmpty();
    }

    @Test
    void the_codes_of_the_schema_are_those_of_the_record() throws IOException {
        JsonNode codes = MessageJson.readTree(
                        resource("rejection-1.schema.json").getBytes(UTF_8))
                .at("/properties/reason/enum");

        List<String> known = new ArrayList<>();
        for (Rejection.Reason reason : Rejection.Reason.values()) {
            known.add(reason.code());
            assertThat(MessageJson.mapper().valueToTree(reason).asText()).isEqualTo(reason.code());
            assertThat(Rejection.Reason.ofCode(reason.code())).isEqualTo(reason);
        }
        List<String> described = new ArrayList<>();
        codes.forEach(code -> described.add(code.asText()));
        assertThat(described).containsExactlyElementsOf(known);
    }

    /** IPTC's schema is not part of this repository; -Ddateline.ninjs.schema=FILE names it. */
    @Test
    void an_enriched_article_without_its_enrichment_is_ninjs() throws IOException {
        Path file = ninjs();
        assumeTrue(Files.isRegularFile(file), () -> "no ninjs schema at " + file + ": not checked");
        ObjectNode schema = (ObjectNode) MessageJson.readTree(Files.readAllBytes(file));
        // The GeoJSON schema is fetched from the network by its address; places are checked elsewhere.
        schema.findParents("geoJSON").forEach(place -> ((ObjectNode) place).putObject("geoJSON"));
        Schema ninjs = SCHEMAS.getSchema(schema.toString(), InputFormat.JSON);
        ObjectNode record = MessageJson.tree(Samples.enriched());

        assertThat(errors(ninjs, record)).as("with its enrichment").isNotEmpty();
        record.remove("enrichment");
        assertThat(errors(ninjs, record)).isEmpty();
        assertThat(errors(ninjs, MessageJson.readTree(MessageJson.write(Samples.article()))))
                .isEmpty();
    }

    private static Path ninjs() {
        String named = System.getProperty("dateline.ninjs.schema");
        String root = System.getProperty("dateline.root", "..");
        return named != null ? Path.of(named) : Path.of(root, "..", "shared", "standards", "ninjs-schema_3.0.json");
    }

    private static List<String> undescribed(JsonNode schema, JsonNode root, JsonNode value, String path) {
        JsonNode at = schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
        List<String> found = new ArrayList<>();
        if (schema.path("description").asText(at.path("description").asText()).isBlank()) {
            found.add(path + " has no description");
        }
        if (value.isArray() && !value.isEmpty()) {
            JsonNode all = MessageJson.mapper().createObjectNode();
            value.forEach(item -> {
                if (item.isObject()) {
                    ((ObjectNode) all).setAll((ObjectNode) item);
                }
            });
            found.addAll(properties(at.path("items"), root, all, path + "[]"));
        } else if (value.isObject()) {
            found.addAll(properties(at, root, value, path));
        }
        return found;
    }

    private static List<String> properties(JsonNode schema, JsonNode root, JsonNode value, String path) {
        JsonNode at = schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
        List<String> found = new ArrayList<>();
        for (var property : value.properties()) {
            JsonNode described = at.path("properties").path(property.getKey());
            found.addAll(undescribed(described, root, property.getValue(), path + "." + property.getKey()));
        }
        return found;
    }

    private static List<Error> errors(Schema schema, JsonNode json) {
        return schema.validate(
                json.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema own(String name) {
        try {
            return SCHEMAS.getSchema(resource(name), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Article.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
