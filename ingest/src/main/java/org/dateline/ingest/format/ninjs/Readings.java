package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Second readings of values that mean the same in another type. */
final class Readings {
    private Readings() {}

    /** A number or truth value as the text it is written as. */
    static JsonNode text(JsonNode value) {
        return value.isNumber() || value.isBoolean() ? TextNode.valueOf(value.asText()) : value;
    }

    /** Digits in a text as their number, and a fraction of zero as none. */
    static JsonNode number(JsonNode value) {
        if (value.isTextual() && value.textValue().strip().matches("-?\\d{1,15}")) {
            return LongNode.valueOf(Long.parseLong(value.textValue().strip()));
        }
        return value.isFloatingPointNumber() && value.doubleValue() == value.longValue()
                ? LongNode.valueOf(value.longValue())
                : value;
    }
}
