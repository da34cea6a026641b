package org.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonIndentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":{},\"b\":[],\"c\":[[]],\"d\":[{}]}",
                "{ \"a\" : [ 1 , 2.50 , -3 ] , \"b\" : [ { \"c\" : null } , { \"d\" : true } ] }",
                "{\"a\":\"{[,:]} \\\" \\\\ \\u00e4 ü 😀\",\"b\":{\"c\":{\"d\":\"e\"}}}",
                "{\"a\":[[1,[2,{\"b\":[3]}]],4]}",
            })
    void the_layout_is_that_of_the_messages(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        String laidOut = new String(JsonIndent.pretty(bytes), StandardCharsets.UTF_8);

        String expected = new String(MessageJson.pretty(MessageJson.readTree(bytes)), StandardCharsets.UTF_8);
        assertThat(normalised(laidOut)).isEqualTo(normalised(expected + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1.10,\"b\":1E400,\"c\":\"\\u00e4\\/\"}", "{\"a\":123456789012345678901234567890}"})
    void numbers_and_escapes_stay_as_they_came(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);

        byte[] again = JsonIndent.oneLine(JsonIndent.pretty(bytes));

        assertThat(new String(again, StandardCharsets.UTF_8)).isEqualTo(json + "\n");
    }

    /** Jackson writes numbers and escapes in its own way, which is the point of not using it. */
    private static String normalised(String json) {
        return json.replace("2.50", "2.5").replace("\\u00e4", "ä");
    }
}
