package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLayoutTest {
    @Test
    void small_things_stay_on_one_line_and_all_else_has_a_line_each() {
        String json = """
                {"a":"{[,:]} \\" \\\\","spans":[{"start":0,"end":5},{"start":6,"end":9}],"words":["a","b"],\
                "none":[],"empty":{},"deep":[[1],[]],"one":{"two":{"three":3}}}""";

        String laidOut = pretty(json);

        assertThat(laidOut).isEqualTo("""
                        {
                          "a": "{[,:]} \\" \\\\",
                          "spans": [
                            { "start": 0, "end": 5 },
                            { "start": 6, "end": 9 }
                          ],
                          "words": [ "a", "b" ],
                          "none": [],
                          "empty": {},
                          "deep": [
                            [ 1 ],
                            []
                          ],
                          "one": {
                            "two": { "three": 3 }
                          }
                        }
                        """);
    }

    @Test
    void an_object_with_a_long_value_has_a_line_a_property() {
        String value = "x".repeat(100);

        assertThat(pretty("{\"a\":{\"b\":\"" + value + "\"}}"))
                .isEqualTo("{\n  \"a\": {\n    \"b\": \"" + value + "\"\n  }\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1.10,\"b\":1E400,\"c\":\"\\u00e4\\/\"}",
                "{\"a\":123456789012345678901234567890}",
                "[]",
                "{\"a\":[[1,[2,{\"b\":[3]}]],4],\"c\":[[]],\"d\":[{}]}"
            })
    void numbers_and_escapes_stay_as_they_came(String json) {
        String again =
                new String(JsonLayout.oneLine(pretty(json).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

        assertThat(again).isEqualTo(json + "\n");
    }

    private static String pretty(String json) {
        return new String(JsonLayout.pretty(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
