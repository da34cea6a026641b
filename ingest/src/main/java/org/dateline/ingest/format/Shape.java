package org.dateline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.messages.InvalidMessage;

/** What a JSON value must look like. The first thing that does not fit is named by its path. */
@FunctionalInterface
interface Shape {
    /** Longest uri taken: it is the Kafka key and a header of every record. */
    int MAX_URI_CHARACTERS = 2048;

    /** RFC 3339 without its leap second and lower case, which other parsers refuse. */
    Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    /** @throws InvalidMessage naming the path, what stands there and the rule */
    void check(String path, JsonNode value);

    Shape TEXT = (path, value) -> text(path, value);

    Shape URI_TEXT = (path, value) -> absoluteUri(path, text(path, value));

    Shape TIME = (path, value) -> time(path, text(path, value));

    Shape INTEGER = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    Shape NUMBER = (path, value) -> require(value.isNumber(), path, value, "must be a number");

    static Shape integer(int min, int max) {
        String rule = min == Integer.MIN_VALUE ? "must be an integer" : "must be an integer from " + min + " to " + max;
        return (path, value) -> require(
                value.isIntegralNumber()
                        && value.canConvertToInt()
                        && value.intValue() >= min
                        && value.intValue() <= max,
                path,
                value,
                rule);
    }

    static Shape oneOf(String... allowed) {
        List<String> values = List.of(allowed);
        return (path, value) ->
                require(values.contains(text(path, value)), path, value, "must be one of " + String.join(", ", values));
    }

    static Shape matching(Pattern pattern, String rule) {
        return (path, value) -> require(pattern.matcher(text(path, value)).matches(), path, value, rule);
    }

    static Shape listOf(Shape each) {
        return (path, value) -> {
            require(value.isArray(), path, value, "must be an array");
            for (int i = 0; i < value.size(); i++) {
                each.check(path + "[" + i + "]", value.get(i));
            }
        };
    }

    static String absoluteUri(String path, String uri) {
        String rule = "must be an absolute URI of at most " + MAX_URI_CHARACTERS
                + " ASCII characters, such as urn:example:1 or https://example.com/1";
        try {
            boolean ascii = uri.chars().allMatch(c -> c > ' ' && c < 0x7F);
            if (ascii && uri.length() <= MAX_URI_CHARACTERS && new URI(uri).isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new InvalidMessage(path, uri, rule + " (" + e.getReason() + ")");
        }
        throw new InvalidMessage(path, uri, rule);
    }

    private static void time(String path, String value) {
        String rule = "must be a date and time with offset, such as 2019-11-04T10:15:00Z";
        if (!DATE_TIME.matcher(value).matches()) {
            throw new InvalidMessage(path, value, rule);
        }
        try {
            OffsetDateTime.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidMessage(path, value, rule + " (there is no such time)");
        }
    }

    private static String text(String path, JsonNode value) {
        require(value.isTextual(), path, value, "must be a string");
        return value.textValue();
    }

    private static void require(boolean fits, String path, JsonNode value, String rule) {
        if (!fits) {
            throw new InvalidMessage(path, value.isContainerNode() ? kind(value) : value.toString(), rule);
        }
    }

    private static String kind(JsonNode value) {
        return value.isArray() ? "an array" : "an object";
    }
}
