package org.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareTextTest {
    @Test
    void a_text_alone_is_an_article_under_the_uri_of_its_text() {
        Article article = Reads.json("{\"text\":\"November 4, 2019\\nHello.\"}");

        assertThat(article.text()).isEqualTo("November 4, 2019\nHello.");
        assertThat(article.uri()).isEqualTo(Identity.ofText("November 4, 2019\nHello."));
    }

    @Test
    void title_uri_date_and_language_are_taken_over_and_what_else_a_data_set_has_is_left_out() {
        Article article = Reads.json("""
                {"id": 17, "text": "Hello.", "uri": "urn:example:1", "title": " A title ", "published": "Nov. 4, 2019",
                 "language": "en-us", "label": null}""");

        assertThat(article.uri()).isEqualTo("urn:example:1");
        assertThat(article.headline()).contains("A title");
        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T00:00:00Z"));
        assertThat(article.language()).isEqualTo("en-US");
        assertThat(article.other()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":""}                                          | EMPTY    | text
            {"text":" \\n "}                                     | EMPTY    | text
            {"text":17}                                          | SCHEMA   | text
            {"text":"x","uri":"no uri"}                          | SCHEMA   | uri
            {"text":"x","uri":"urn:x:\\u00e9"}                   | SCHEMA   | uri
            {"text":"x","uri":7}                                 | SCHEMA   | uri
            {"text":"x","published":"soon"}                      | SCHEMA   | published
            {"text":"x","language":"this is no tag"}             | SCHEMA   | language
            {"text":"a\\ud800b"}                                 | SCHEMA   | text
            {"text":"a\\u0000b"}                                 | SCHEMA   | text
            {"text":"x"                                          | NOT_JSON |
            {"text":"x","text":"y"}                              | NOT_JSON |
            {"text":"x"} {"text":"y"}                            | NOT_JSON |
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

    @Test
    void json_that_is_nested_too_deep_is_refused() {
        assertThat(Reads.refusedJson("[".repeat(100_000)).reason()).isEqualTo(Reason.NOT_JSON);
    }
}
