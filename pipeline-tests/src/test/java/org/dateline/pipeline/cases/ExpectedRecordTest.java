package org.dateline.pipeline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedRecordTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}       | {'a':1,'b':2}     | ''",
                "{'a':1}       | {'a':2}           | /a is 2, expected 1",
                "{'a':1}       | {}                | '/a is , expected 1'",
                "{'a':{'b':1}} | {'a':{'b':3}}     | /a/b is 3, expected 1",
                "{'a':[1,2]}   | {'a':[1,4]}       | /a/1 is 4, expected 2",
                "{'a':[1]}     | {'a':[1,2]}       | '/a is [1,2], expected [1]'"
            },
            quoteCharacter = '`')
    void what_is_named_must_be_so_and_the_rest_may_be_anything(String expected, String actual, String difference) {
        var differences = new ExpectedRecord(json(expected)).differences(json(actual));

        assertThat(String.join("; ", differences)).isEqualTo(difference.replace("'", ""));
    }

    private static JsonNode json(String text) {
        return MessageJson.readTree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
