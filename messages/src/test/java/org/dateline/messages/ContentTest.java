package org.dateline.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the content of an enriched article")
class ContentTest {
    private static final String RECORD = """
            {"uri":"urn:a","bodies":[{"value":"Zoë said \\"yes\\" — 𝄞"}],"n":1.50,"b":true,"x":null,
             "enrichment":{"received":"R","enriched":"E","annotators":[{"name":"time","micros":7}]}}""";

    @Test
    @DisplayName("stays the number it was: sinks and headers of earlier versions hold it")
    void isPinned() {
        assertThat(of(RECORD)).isEqualTo("122639007e2de0428fcf5cd3d7912e74");
    }

    @Test
    @DisplayName("is the same however the record is laid out")
    void ofAnyLayout() {
        assertThat(Content.of(JsonLayout.pretty(RECORD.getBytes(UTF_8)))).isEqualTo(of(RECORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"R\"", "\"E\"", "7"})
    @DisplayName("leaves out what only tells of the run")
    void leavesOutTheRun(String value) {
        assertThat(of(RECORD.replace(":" + value, ":{\"other\":[1]}"))).isEqualTo(of(RECORD));
    }

    @Test
    @DisplayName("holds what bears the same name elsewhere, and every other value")
    void holdsTheRest() {
        List<String> others = List.of(
                RECORD.replace("\"n\":1.50", "\"received\":1.50"),
                RECORD.replace("1.50", "1.5"),
                RECORD.replace("𝄞", "𝄢"),
                RECORD.replace("true", "\"true\""),
                RECORD.replace("\"name\":\"time\"", "\"name\":\"time\",\"enriched\":\"E\""));

        assertThat(others.stream().map(ContentTest::of))
                .doesNotContain(of(RECORD))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {4094, 4095, 4096, 4097, 9000})
    @DisplayName("tells long texts apart by their last character")
    void ofLongTexts(int length) {
        String text = "a".repeat(length);

        assertThat(of("{\"v\":\"" + text + "b\"}"))
                .isNotEqualTo(of("{\"v\":\"" + text + "c\"}"))
                .isNotEqualTo(of("{\"v\":\"" + text + "ë\"}"));
    }

    private static String of(String json) {
        return Content.of(json.getBytes(UTF_8));
    }
}
