package org.dateline.pipeline.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.messages.Article;
import org.dateline.messages.MessageJson;

/** The two schemas that every written record keeps: IPTC's for what is ninjs, our own for what we add. */
final class RecordSchemas {
    private static final String ENRICHMENT = "enrichment";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private RecordSchemas() {}

    /** IPTC's ninjs 3.0, which is not part of this repository; {@code -Ddateline.ninjs.schema=FILE} names it. */
    static Path ninjsFile() {
        String named = System.getProperty("dateline.ninjs.schema", "");
        return named.isEmpty()
                ? Path.of(
                                System.getProperty("dateline.root", ".."),
                                "..",
                                "shared",
                                "standards",
                                "ninjs-schema_3.0.json")
                        .normalize()
                : Path.of(named);
    }

    /** Nothing where the file is not there. */
    static Optional<Schema> ninjs() {
        Path file = ninjsFile();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode schema = MessageJson.readTree(Files.readAllBytes(file));
            // The schema of GeoJSON would be fetched from the network by its address.
            schema.findParents("geoJSON").forEach(place -> ((ObjectNode) place).putObject("geoJSON"));
            return Optional.of(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Schema enrichment() {
        String name = "enrichment-1.schema.json";
        try (var in = Objects.requireNonNull(Article.class.getResourceAsStream(name), name)) {
            return SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** What breaks IPTC's schema once our own key is removed. */
    static List<String> ninjsErrors(Schema ninjs, JsonNode record) {
        ObjectNode bare = record.deepCopy();
        bare.remove(ENRICHMENT);
        return errors(ninjs, bare);
    }

    /** What breaks our own schema of that key. */
    static List<String> enrichmentErrors(JsonNode record) {
        return errors(enrichment(), record.path(ENRICHMENT));
    }

    private static List<String> errors(Schema schema, JsonNode json) {
        return Stream.ofNullable(schema.validate(
                        json.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .flatMap(List::stream)
                .map(Object::toString)
                .toList();
    }
}
