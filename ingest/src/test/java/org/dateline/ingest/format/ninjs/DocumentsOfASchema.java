package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Random;

/** Makes documents that mostly follow a JSON Schema, with a wrong value here and there. */
final class DocumentsOfASchema {
    private static final int DEEPEST = 5;

    private final JsonNode schema;
    private final Random random;
    /** Of a thousand values, how many are wrong: none in every other document. */
    private final int wrongPerMille;

    DocumentsOfASchema(JsonNode schema, Random random) {
        this.schema = schema;
        this.random = random;
        this.wrongPerMille = random.nextBoolean() ? 0 : 30;
    }

    ObjectNode document() {
        return object(schema.at("/$defs/ninjsType"), 0);
    }

    private ObjectNode object(JsonNode type, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : type.path("properties").properties()) {
            boolean required = type.path("required").toString().contains('"' + property.getKey() + '"');
            if (required || random.nextInt(depth == 0 ? 4 : 2) == 0) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
            }
        }
        if (random.nextInt(2000) < wrongPerMille) {
            object.put("unknown", "x");
        }
        return object;
    }

    private JsonNode value(String name, JsonNode type, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (random.nextInt(1000) < wrongPerMille) {
            return random.nextBoolean() ? json.numberNode(-7) : json.textNode("not so");
        }
        String ref = type.path("$ref").asText("");
        if (ref.startsWith("#")) {
            // An association is an item and has a name besides: too deep is left out by an empty object.
            JsonNode target = schema.at(ref.substring(1));
            return ref.endsWith("ninjsType") ? association(target, depth) : value(name, target, depth);
        }
        if (!ref.isEmpty()) {
            return json.objectNode()
                    .put("type", "Point")
                    .set("coordinates", json.arrayNode().add(127.0).add(37.5));
        }
        if (type.has("enum")) {
            return type.get("enum").get(random.nextInt(type.get("enum").size()));
        }
        return switch (type.path("type").asText()) {
            case "object" -> object(type, depth);
            case "array" -> array(name, type.path("items"), depth);
            case "integer" -> json.numberNode(1 + random.nextInt(9));
            case "number" -> json.numberNode(2.5);
            default -> json.textNode(text(type));
        };
    }

    private ObjectNode association(JsonNode target, int depth) {
        ObjectNode association = depth > 2 ? JsonNodeFactory.instance.objectNode() : object(target, depth);
        return association.put("name", "x").put("uri", "urn:example:association");
    }

    private ArrayNode array(String name, JsonNode items, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(3); i > 0 && depth < DEEPEST; i--) {
            array.add(value(name, items, depth + 1));
        }
        return array;
    }

    private String text(JsonNode type) {
        if (type.has("pattern")) {
            return "2019-11";
        }
        return switch (type.path("format").asText()) {
            case "date-time" -> "2019-11-04T10:15:00Z";
            case "uri" -> "https://example.com/" + random.nextInt(100);
            default -> "text " + random.nextInt(100);
        };
    }
}
