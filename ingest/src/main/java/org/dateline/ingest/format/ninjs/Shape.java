package org.dateline.ingest.format.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dateline.ingest.format.draft.AbsoluteUri;
import org.dateline.messages.InvalidMessage;
import org.jspecify.annotations.Nullable;

/** What a JSON value must look like. The first thing that does not fit is named by its path. */
@FunctionalInterface
interface Shape {
    /** @throws InvalidMessage naming the path, what stands there and the rule */
    void check(String path, JsonNode value);

    /**
     * The value, or what can be made of it without guessing; {@code null} where that is nothing.
     *
     * @param mending is told what was changed, left out or kept elsewhere
     */
    default @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
        try {
            check(path, value);
            return value;
        } catch (InvalidMessage why) {
            mending.leftOut(why);
            return null;
        }
    }

    /** The same with a second reading of what does not fit at once. */
    static Shape reading(Shape shape, UnaryOperator<JsonNode> reading) {
        return new Shape() {
            @Override
            public void check(String path, JsonNode value) {
                shape.check(path, value);
            }

            @Override
            public @Nullable JsonNode mended(String path, JsonNode value, Mending mending) {
                return shape.mended(path, reading.apply(value), mending);
            }
        };
    }

    Shape TEXT = reading((path, value) -> text(path, value), Readings::text);

    Shape URI_TEXT = (path, value) -> AbsoluteUri.require(path, text(path, value));

    Shape INTEGER = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);

    Shape NUMBER =
            reading((path, value) -> require(value.isNumber(), path, value, "must be a number"), Readings::number);

    static Shape integer(int min, int max) {
        String rule = min == Integer.MIN_VALUE ? "must be an integer" : "must be an integer from " + min + " to " + max;
        return reading(
                (path, value) -> require(
                        value.isIntegralNumber()
                                && value.canConvertToInt()
                                && value.intValue() >= min
                                && value.intValue() <= max,
                        path,
                        value,
                        rule),
                Readings::number);
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
        return new ListShape(each);
    }

    static String text(String path, JsonNode value) {
        require(value.isTextual(), path, value, "must be a string");
        return value.textValue();
    }

    static void require(boolean fits, String path, JsonNode value, String rule) {
        if (!fits) {
            throw new InvalidMessage(path, value.isContainerNode() ? kind(value) : value.toString(), rule);
        }
    }

    private static String kind(JsonNode value) {
        return value.isArray() ? "an array" : "an object";
    }
}
