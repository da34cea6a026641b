package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.format.draft.AbsoluteUri;
import org.dateline.messages.InvalidMessage;
import org.jspecify.annotations.Nullable;

/** An object of known properties and no others. Complete once it is assigned; not changed afterwards. */
final class ObjectShape implements Shape {
    private final Map<String, Shape> properties = new LinkedHashMap<>();
    private final List<Shape> rules = new ArrayList<>();

    static ObjectShape object() {
        return new ObjectShape();
    }

    ObjectShape texts(String... names) {
        return all(TEXT, names);
    }

    ObjectShape uris(String... names) {
        return all(URI_TEXT, names);
    }

    ObjectShape times(String... names) {
        return all(new TimeShape(), names);
    }

    ObjectShape integers(String... names) {
        return all(INTEGER, names);
    }

    ObjectShape with(String name, Shape shape) {
        properties.put(name, shape);
        return this;
    }

    ObjectShape without(String name) {
        properties.remove(name);
        return this;
    }

    /** Has every property and rule of another one. */
    ObjectShape including(ObjectShape other) {
        properties.putAll(other.properties);
        rules.addAll(other.rules);
        return this;
    }

    ObjectShape requires(String... names) {
        return rule((path, value) -> {
            for (String name : names) {
                if (!value.has(name)) {
                    throw new InvalidMessage(child(path, name), "missing", "must be there");
                }
            }
        });
    }

    ObjectShape exactlyOneOf(String one, String other) {
        return rule((path, value) -> {
            if (value.has(one) == value.has(other)) {
                String found = value.has(one) ? "an object with both" : "an object with neither";
                throw new InvalidMessage(path, found, "must have either " + one + " or " + other);
            }
        });
    }

    ObjectShape rule(Shape rule) {
        rules.add(rule);
        return this;
    }

    @Override
    public void check(String path, JsonNode value) {
        if (!value.isObject()) {
            throw new InvalidMessage(path.isEmpty() ? "(root)" : path, value.toString(), "must be an object");
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            Shape shape = properties.get(property.getKey());
            if (shape == null) {
                throw new InvalidMessage(
                        child(path, property.getKey()), "an unknown property", "must be a property of ninjs 3.0");
            }
            shape.check(child(path, property.getKey()), property.getValue());
        }
        rules.forEach(rule -> rule.check(path, value));
    }

    @Override
    public @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
        if (!(value instanceof ObjectNode object)) {
            return ofAName(path, value, mending);
        }
        ObjectNode mended = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String at = child(path, property.getKey());
            Shape shape = properties.get(property.getKey());
            if (property.getValue().isNull()) {
                continue;
            }
            if (shape == null) {
                mending.keep(at, property.getValue());
                continue;
            }
            JsonNode usable =
                    asLiteral(property, object, mended) ? null : shape.mended(at, property.getValue(), mending);
            if (usable != null) {
                mended.set(property.getKey(), usable);
            }
        }
        return rightAsAWhole(path, mended, mending);
    }

    /** A code where a uri is asked for is an identifier all the same: ninjs calls that a literal. */
    private boolean asLiteral(Map.Entry<String, JsonNode> property, ObjectNode object, ObjectNode mended) {
        boolean code = property.getKey().equals("uri")
                && properties.containsKey("literal")
                && !object.has("literal")
                && property.getValue().isTextual()
                && !AbsoluteUri.isOne(property.getValue().textValue());
        if (code) {
            mended.set("literal", property.getValue());
        }
        return code;
    }

    /** A text where a thing with a name is asked for is its name. */
    private @Nullable JsonNode ofAName(String path, JsonNode value, Mending mending) {
        String name = value.isTextual() && AbsoluteUri.isOne(value.textValue()) && properties.containsKey("uri")
                ? "uri"
                : properties.containsKey("name") ? "name" : "value";
        if (value.isTextual() && !value.textValue().isBlank() && properties.containsKey(name)) {
            return rightAsAWhole(path, JsonNodeFactory.instance.objectNode().set(name, value), mending);
        }
        mending.leftOut(new InvalidMessage(path.isEmpty() ? "(root)" : path, shortly(value), "must be an object"));
        return null;
    }

    private @Nullable JsonNode rightAsAWhole(String path, JsonNode mended, Mending mending) {
        try {
            rules.forEach(rule -> rule.check(path, mended));
            return mended;
        } catch (InvalidMessage why) {
            mending.leftOut(why);
            return null;
        }
    }

    private static String shortly(JsonNode value) {
        return value.isArray() ? "an array" : value.toString();
    }

    private ObjectShape all(Shape shape, String... names) {
        for (String name : names) {
            properties.put(name, shape);
        }
        return this;
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
