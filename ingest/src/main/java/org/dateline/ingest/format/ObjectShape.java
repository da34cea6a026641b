package org.dateline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.messages.InvalidMessage;

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
        return all(TIME, names);
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
