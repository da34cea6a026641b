package org.dateline.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Jackson says of a bad message, in the words of whoever sent it: the field and the rule, no class of ours. */
final class JsonMistake {
    private JsonMistake() {}

    static InvalidMessage in(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new InvalidMessage("(root)", "(bytes)", "must be JSON: " + e.getOriginalMessage() + where);
    }

    static InvalidMessage in(JsonMappingException e) {
        String rule = e instanceof MismatchedInputException mismatch
                ? ruleOf(mismatch.getTargetType())
                : "must fit: " + e.getOriginalMessage();
        return new InvalidMessage(path(e), "of another type", rule);
    }

    private static String ruleOf(@Nullable Class<?> type) {
        if (type == JsonNode.class) {
            return "must be one JSON value with nothing behind it";
        }
        if (type == null || type.isRecord()) {
            return "must be an object";
        }
        if (type == String.class) {
            return "must be a string";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "must be an integer";
        }
        if (type == Double.class || type == double.class) {
            return "must be a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (List.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        if (type == OffsetDateTime.class || type == Instant.class) {
            return "must be a date and time with its offset (RFC 3339)";
        }
        return "must be one of the values that the schema lists";
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        if (path.isEmpty()) {
            return "(root)";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
