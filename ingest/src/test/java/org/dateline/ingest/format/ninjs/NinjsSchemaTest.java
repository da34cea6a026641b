package org.dateline.ingest.format.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.ingest.format.Reads;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever is accepted gives a record that is valid under IPTC's unmodified schema. The schema's file is named by the
 * system property {@code dateline.ninjs.schema}, since it is not ours to ship.
 */
@EnabledIfSystemProperty(named = "dateline.ninjs.schema", matches = ".+")
class NinjsSchemaTest {
    private static final String GEO_JSON = "https://geojson.org/schema/GeoJSON.json";

    private static Schema schema;
    private static JsonNode iptc;

    @BeforeAll
    static void read() throws IOException {
        String text = Files.readString(Path.of(System.getProperty("dateline.ninjs.schema")));
        iptc = MessageJson.readTree(text.getBytes(UTF_8));
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(GEO_JSON, "{}")))
                .getSchema(text);
    }

    @Test
    void a_seed_is_valid() {
        assertThat(errors(MessageJson.write(Reads.text("November 4, 2019\nHello.\nMore."))))
                .isEmpty();
    }

    /** The repetition is the seed: documents made from IPTC's own schema, some values of them wrong. */
    @RepeatedTest(400)
    void whatever_is_accepted_is_valid_and_whatever_is_valid_is_accepted_without_a_word(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ObjectNode document = new DocumentsOfASchema(iptc, random).document();
        // A language may be any string under the schema; we want a tag.
        document.remove(List.of("type", "standard", "plannedCoverage", "eventDetails", "language"));
        document.set("bodies", body());
        document.put("uri", "urn:example:" + repetition.getCurrentRepetition());
        boolean valid = errors(document.toString().getBytes(UTF_8)).isEmpty();

        boolean accepted = Reads.isAccepted(document.toString());

        assertThat(accepted).isTrue();
        assertThat(errors(MessageJson.write(Reads.json(document.toString()))))
                .as(document.toPrettyString())
                .isEmpty();
        if (valid) {
            assertThat(Reads.warnedJson(document.toString())).isEmpty();
        }
    }

    private static ArrayNode body() {
        ArrayNode bodies = JsonNodeFactory.instance.arrayNode();
        bodies.addObject().put("value", "Hello.");
        return bodies;
    }

    private static List<String> errors(byte[] json) {
        List<Error> errors = schema.validate(
                new String(json, UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        List<String> messages = new ArrayList<>();
        errors.forEach(error -> messages.add(error.toString()));
        return messages;
    }
}
