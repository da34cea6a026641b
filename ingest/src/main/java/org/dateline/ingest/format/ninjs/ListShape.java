package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/** A list of values of one shape; one that does not fit costs itself, and a value alone is a list of one. */
record ListShape(Shape each) implements Shape {
    @Override
    public void check(String path, JsonNode value) {
        Shape.require(value.isArray(), path, value, "must be an array");
        for (int i = 0; i < value.size(); i++) {
            each.check(path + "[" + i + "]", value.get(i));
        }
    }

    @Override
    public @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
        ArrayNode mended = JsonNodeFactory.instance.arrayNode();
        if (!value.isArray()) {
            add(each.mended(path, value, mending), mended);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (!value.get(i).isNull()) {
                add(each.mended(path + "[" + i + "]", value.get(i), mending), mended);
            }
        }
        return mended.isEmpty() && !value.isEmpty() ? null : mended;
    }

    private static void add(@Nullable JsonNode value, ArrayNode to) {
        if (value != null) {
            to.add(value);
        }
    }
}
