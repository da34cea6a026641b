package org.dateline.onebox.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.messages.MessageJson;
import org.junit.jupiter.api.Test;

class DiffTest {
    private final Diff diff = new Diff(1);

    @Test
    void a_field_is_counted_in_each_article_and_sampled_by_what_only_one_side_has() {
        diff.compare("urn:1", record("\"keywords\":[\"a\",\"b\"]"), record("\"keywords\":[\"b\",\"c\"]"));
        diff.compare("urn:2", record("\"keywords\":[]"), record("\"keywords\":[\"c\"]"));
        diff.compare("urn:3", record("\"keywords\":[]"), null);

        assertThat(diff.compared()).isEqualTo(3);
        assertThat(diff.changed()).isEqualTo(2);
        assertThat(diff.fields()).containsOnlyKeys("enrichment.keywords");
        assertThat(diff.fields().get("enrichment.keywords"))
                .isEqualTo(new Diff.Field(2, List.of(new Diff.Sample("urn:1", List.of("a"), List.of("c")))));
    }

    @Test
    void times_of_the_run_are_no_change_and_versions_alone_are_told_apart() {
        String before = "\"enriched\":\"x\",\"annotators\":[{\"name\":\"text\",\"version\":\"1\",\"micros\":1}]";

        diff.compare(
                "urn:1", record(before), record(before.replace("\"x\"", "\"y\"").replace(":1}", ":2}")));
        diff.compare("urn:2", record(before), record(before.replace("\"1\"", "\"2\"")));

        assertThat(diff.changed()).isEqualTo(1);
        assertThat(diff.versionsOnly()).isEqualTo(1);
    }

    @Test
    void the_page_obeys_nothing_that_an_article_says() {
        diff.compare("urn:<b>", record("\"keywords\":[]"), record("\"keywords\":[\"<script>\"]"));

        assertThat(new DiffReport(diff).html())
                .contains("&lt;script&gt;")
                .contains("urn:&lt;b&gt;")
                .doesNotContain("<script>");
        List<String> lines = new ArrayList<>();
        new DiffReport(diff).text(lines::add);
        assertThat(lines)
                .containsExactly("       1  enrichment.keywords", "            urn:<b>", "              + <script>");
    }

    private static JsonNode record(String enrichment) {
        return json("{\"uri\":\"urn:x\",\"enrichment\":{" + enrichment + "}}");
    }

    private static JsonNode json(String text) {
        try {
            return MessageJson.mapper().readTree(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
