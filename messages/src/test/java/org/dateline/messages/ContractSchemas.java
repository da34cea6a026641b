package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The published schemas, as files and as what validates. */
final class ContractSchemas {
    static final List<String> NAMES = List.of("article-1", "enriched-1", "enrichment-1", "headers-1", "rejection-1");

    private static final String FOLDER = "org/dateline/messages/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ContractSchemas() {}

    /** @param fragment such as {@code #/$defs/article}, or empty */
    static List<String> errors(String name, String fragment, String json) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:" + FOLDER + name + ".schema.json" + fragment));
        List<Error> errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Error::toString).toList();
    }

    static JsonNode file(String name) {
        String resource = "/" + FOLDER + name + ".json";
        try (var in = Objects.requireNonNull(ContractSchemas.class.getResourceAsStream(resource), resource)) {
            return MessageJson.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field that a schema describes. */
    record Field(String path, JsonNode schema, JsonNode shared, boolean required) {
        String text(String property) {
            return schema.path(property).asText(shared.path(property).asText());
        }

        JsonNode property(String property) {
            return schema.has(property) ? schema.get(property) : shared.path(property);
        }

        boolean isLeaf() {
            return !property("properties").isObject()
                    && !property("items").path("properties").isObject();
        }
    }

    /** Every field by its path, {@code entities[].mentions[].start} and so on, in the order of the file. */
    static List<Field> fields(String name) {
        return fields(name, file(name + ".schema"));
    }

    private static List<Field> fields(String name, JsonNode root) {
        List<Field> fields = new ArrayList<>();
        addProperties(root, root, "", fields);
        if (name.startsWith("headers")) {
            root.path("$defs")
                    .properties()
                    .forEach(kind -> addProperties(root, kind.getValue(), kind.getKey() + ": ", fields));
        }
        return fields;
    }

    private static void addProperties(JsonNode root, JsonNode schema, String prefix, List<Field> into) {
        JsonNode at = resolved(root, schema);
        for (Map.Entry<String, JsonNode> property : at.path("properties").properties()) {
            boolean required = false;
            for (JsonNode name : at.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            JsonNode shared = resolved(root, property.getValue());
            String path = prefix + property.getKey();
            boolean list = shared.path("type").asText().equals("array");
            into.add(new Field(path + (list ? "[]" : ""), property.getValue(), shared, required));
            addProperties(root, list ? shared.path("items") : shared, path + (list ? "[]." : "."), into);
        }
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.startsWith("#") ? root.at(ref.substring(1)) : schema;
    }

    /**
     * What each field means, a line each: path, type, rule, unit, and the sentence that says so. Two versions of a schema
     * with the same lines promise the same.
     */
    static Map<String, String> meanings(String name) {
        return meanings(name, file(name + ".schema"));
    }

    /** @param root the schema of that name, or what has become of it */
    static Map<String, String> meanings(String name, JsonNode root) {
        Map<String, String> lines = new TreeMap<>();
        for (Field field : fields(name, root)) {
            List<String> parts = new ArrayList<>();
            parts.add(field.required() ? "always" : "sometimes");
            for (String rule : List.of("type", "enum", "const", "format", "pattern", "minimum", "maximum", "x-unit")) {
                JsonNode value = field.property(rule);
                if (!value.isMissingNode()) {
                    parts.add(rule + " " + (value.isTextual() ? value.asText() : value.toString()));
                }
            }
            parts.add(firstSentence(field.text("description")));
            lines.put(field.path(), String.join(" | ", parts));
        }
        return lines;
    }

    static String firstSentence(String description) {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(UTF_8);
    }
}
