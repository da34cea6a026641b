package org.dateline.ingest.format.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dateline.ingest.format.Reads;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallFormTest {
    @Test
    void a_text_alone_is_an_article_under_the_uri_of_its_text() {
        Article article = Reads.json("{\"text\":\"November 4, 2019\\nHello.\"}");

        assertThat(article.text()).isEqualTo("November 4, 2019\nHello.");
        assertThat(article.uri()).isEqualTo(Identity.ofText("November 4, 2019\nHello."));
    }

    @Test
    void title_uri_date_and_language_are_taken_over_and_what_else_a_data_set_has_is_kept() {
        Article article = Reads.json("""
            {"id": 17, "text": "Hello.", "uri": "urn:example:1", "title": " A title ", "published": "Nov. 4, 2019",
             "language": "en-us", "label": null}\
            """);

        assertThat(article.uri()).isEqualTo("urn:example:1");
        assertThat(article.headline()).contains("A title");
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.language()).isEqualTo("en-US");
        assertThat(article.altIds()).contains(new AltId("guid", "17"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"text":""}                                          | EMPTY    | text
        {"text":" \\n "}                                     | EMPTY    | text
        {"text":17}                                          | SCHEMA   | text
        {"text":"a\\ud800b"}                                 | SCHEMA   | text
        {"text":"a\\u0000b"}                                 | SCHEMA   | text
        {"text":"x"                                          | NOT_JSON |
        {"text":"x","text":"y"}                              | NOT_JSON |
        ["x"]                                                | SCHEMA   | (root)
        "x"                                                  | SCHEMA   | (root)
        {}                                                   | SCHEMA   | bodies
        """)
    void what_breaks_a_rule_is_refused_with_code_and_field(String json, Reason reason, String field) {
        var refused = Reads.refusedJson(json);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"text":"x","uri":"no uri"}                  | uri
        {"text":"x","uri":"urn:x:\\u00e9"}           | uri
        {"text":"x","published":"soon"}              | published
        {"text":"x","pubdate":"03/04/2026"}          | pubdate
        {"text":"x","language":"this is no tag"}     | language
        {"text":"x","id":"n-5"}                      | id
        """)
    void an_odd_value_costs_itself_with_a_warning(String json, String field) {
        assertThat(Reads.warnedJson(json)).containsExactly(field);
        assertThat(Reads.json(json).text()).isEqualTo("x");
    }

    @Test
    void the_names_of_other_tools_are_understood_and_a_corrected_text_keeps_its_identity() {
        Article article = Reads.json("""
            {"url":"https://post.example/7","maintext":"The ferry was late.","headline":"Ferry late",
             "authors":["Ann Ek","Per Holm"],"date_publish":"2026-03-02 10:15:00 +0100","sitename":"Post",
             "description":"A ferry.","lang":"eng","filename":"7.html"}\
            """);

        assertThat(article.uri()).isEqualTo("https://post.example/7");
        assertThat(article.headline()).contains("Ferry late");
        assertThat(article.by()).isEqualTo("Ann Ek, Per Holm");
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2026-03-02T10:15:00+01:00"));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.altIds())
                .contains(
                        new AltId("link", "https://post.example/7"),
                        new AltId("site", "Post"),
                        new AltId("field:filename", "7.html"),
                        new AltId("published-words", "2026-03-02 10:15:00 +0100"));
    }

    @Test
    void a_misspelt_name_is_asked_after() {
        assertThat(Reads.warnedJson("{\"text\":\"x\",\"publised\":\"2026-03-02\"}"))
                .contains("publised");
    }

    @Test
    void json_that_is_nested_too_deep_is_refused() {
        assertThat(Reads.refusedJson("[".repeat(100_000)).reason()).isEqualTo(Reason.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"text":"x","pubStatus":"withheld"}                                | withheld |
        {"text":"x","pub_status":"Cancelled"}                              | canceled |
        {"text":"x","embargoedUntil":"2049-01-01T06:00:00+01:00"}          |          | 2049-01-01T05:00:00Z
        {"text":"x","embargo":"soon"}                                      | withheld |
        {"text":"x","pubstatus":"draft"}                                   | withheld |
        {"uri":"urn:x:1","bodies":[{"value":"x"}],"embargoedUntil":"soon"} | withheld |
        {"uri":"urn:x:1","bodies":[{"value":"x"}],"pubStatus":"draft"}     | withheld |
        {"uri":"urn:x:1","bodies":[{"value":"x"}],"embargoed":""}          |          |
        {"uri":"urn:x:1","bodies":[{"value":"x"}],"pubStatus":"canceled","embargoedUntil":"soon"} | canceled |
        """)
    void what_says_that_it_may_not_be_published_yet_is_never_overlooked(String json, String status, String until) {
        Article article = Reads.json(json);

        assertThat(article.other().get("pubStatus")).isEqualTo(status == null ? null : TextNode.valueOf(status));
        assertThat(article.embargoedUntil()).isEqualTo(until == null ? null : Instant.parse(until));
    }
}
