package org.dateline.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that can be made wrong in a message by its schema: every rule that says something of a value which is there, broken
 * at that value and nowhere else.
 */
final class Mutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Matches no pattern of ours. */
    private static final String ODD = "\u0001 ?";

    private final List<Mutation> found = new ArrayList<>();

    private Mutations() {}

    /**
     * One thing made wrong.
     *
     * @param pointer where
     * @param rule which the value breaks then, as JSON Schema calls it
     * @param value that stands there then, or {@code null} where nothing does
     */
    record Mutation(String pointer, String rule, @Nullable JsonNode value) {
        JsonNode of(JsonNode message) {
            JsonNode mutated = message.deepCopy();
            int last = pointer.lastIndexOf('/');
            JsonNode parent = mutated.at(pointer.substring(0, last));
            String key = pointer.substring(last + 1);
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(key), value);
            } else if (value == null) {
                ((ObjectNode) parent).remove(key);
            } else {
                ((ObjectNode) parent).set(key, value);
            }
            return mutated;
        }

        @Override
        public String toString() {
            return pointer + " breaks " + rule + " with " + value;
        }
    }

    /** @param schema such as {@code enriched-1} */
    static List<Mutation> of(String schema, JsonNode message) {
        Mutations mutations = new Mutations();
        JsonNode root = ContractSchemas.file(schema + ".schema");
        mutations.value(root, root, message, "");
        return mutations.found;
    }

    private void value(JsonNode root, JsonNode schema, JsonNode value, String pointer) {
        String ref = schema.path("$ref").asText();
        if (ref.startsWith("#")) {
            value(root, root.at(ref.substring(1)), value, pointer);
        } else if (!ref.isEmpty()) {
            JsonNode other = ContractSchemas.file(ref.replaceFirst("\\.json$", ""));
            value(other, other, value, pointer);
        }
        schema.path("allOf").forEach(part -> value(root, part, value, pointer));
        if (!pointer.isEmpty()) {
            scalar(schema, pointer);
        }
        for (JsonNode name : schema.path("required")) {
            if (value.has(name.asText())) {
                found.add(new Mutation(pointer + "/" + name.asText(), "required", null));
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (value.has(property.getKey())) {
                value(root, property.getValue(), value.get(property.getKey()), pointer + "/" + property.getKey());
            }
        }
        for (int i = 0; schema.has("items") && i < value.size(); i++) {
            value(root, schema.get("items"), value.get(i), pointer + "/" + i);
        }
    }

    private void scalar(JsonNode schema, String pointer) {
        for (Map.Entry<String, JsonNode> rule : schema.properties()) {
            JsonNode broken = broken(rule.getKey(), rule.getValue());
            if (broken != null) {
                found.add(new Mutation(pointer, rule.getKey(), broken));
            }
        }
    }

    private static @Nullable JsonNode broken(String rule, JsonNode bound) {
        return switch (rule) {
            case "type" -> otherType(bound.asText());
            case "const" -> TextNode.valueOf("not " + bound.asText());
            case "enum", "pattern" -> TextNode.valueOf(ODD);
            case "format" -> TextNode.valueOf("no " + bound.asText() + " at all");
            case "minLength" -> TextNode.valueOf("");
            case "minItems" -> JSON.arrayNode();
            case "minimum" -> DecimalNode.valueOf(bound.decimalValue().subtract(BigDecimal.ONE));
            case "maximum" -> DecimalNode.valueOf(bound.decimalValue().add(BigDecimal.ONE));
            default -> null;
        };
    }

    private static JsonNode otherType(String type) {
        return switch (type) {
            case "string" -> BooleanNode.TRUE;
            case "object" -> JSON.arrayNode();
            case "array" -> JSON.objectNode();
            case "integer" -> DecimalNode.valueOf(new BigDecimal("1.5"));
            default -> TextNode.valueOf("true");
        };
    }
}
