package org.dateline.ingest.format.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.dateline.ingest.format.Reads;
import org.dateline.messages.Article;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Ninjs.AltId;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class NinjsDocumentTest {
    @Test
    void a_document_of_version_3_keeps_everything_it_says() {
        String json = """
            {"uri":"urn:example:1","type":"text","version":"2","contentCreated":"2019-11-04T10:15:00+09:00",
             "headlines":[{"role":"main","value":"A"}],"bodies":[{"role":"main","value":"Hello."}],
             "urgency":3,"slugline":"talks","people":[{"name":"Jane Doe","rel":"mentioned"}],
             "altIds":[{"role":"cms","value":"17"}]}\
            """;

        Article article = Reads.json(json);

        assertThat(article.contentCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T10:15:00+09:00"));
        assertThat(article.other()).containsOnlyKeys("urgency", "slugline");
        assertThat(article.people().get(0).name()).isEqualTo("Jane Doe");
        assertThat(article.altIds()).containsExactly(new AltId("cms", "17"));
    }

    @Test
    void a_document_of_version_2_gets_the_names_of_version_3() {
        Article article = Reads.json("""
            {"uri":"urn:example:1","versioncreated":"2019-11-04T10:15:00Z","pubstatus":"usable","urgency":3.0,
             "bodies":[{"contenttype":"text/plain","charcount":6.0,"value":"Hello."}],
             "altids":[{"role":"cms","value":"17"}],"infosources":[{"name":"Agency"}],
             "organisations":[{"name":"Example","symbols":[{"ticker":"EXM","exchange":"KRX"}]}],
             "standard":{"name":"ninjs","version":"2.1"}}\
            """);

        assertThat(article.versionCreated()).isEqualTo(OffsetDateTime.parse("2019-11-04T10:15:00Z"));
        assertThat(article.bodies().get(0).contentType()).isEqualTo("text/plain");
        assertThat(article.bodies().get(0).charCount()).isEqualTo(6);
        assertThat(article.altIds()).containsExactly(new AltId("cms", "17"));
        assertThat(article.other()).containsOnlyKeys("pubStatus", "urgency", "infoSources");
        assertThat(article.standard().version()).isEqualTo("3.0");
    }

    @Test
    void a_document_of_version_1_gets_headlines_bodies_people_and_uris() {
        Article article = Reads.json("""
            {"uri":"urn:example:1","headline":"A title","byline":"Jane Doe","body_xhtml":"<p>Hello.</p>",
             "body_text":"Hello.","charcount":6,"person":[{"name":"Jane Doe"}],"description_text":"About",
             "subject":[{"name":"politics","scheme":"http://cv.iptc.org/newscodes/mediatopic/","code":"11000000"},
                        {"name":"desk","scheme":"desks","code":"7"}],
             "renditions":{"original":{"href":"https://example.com/1","mimetype":"image/jpeg","width":100}},
             "associations":{"featured":{"uri":"urn:example:2","type":"picture","headline":"B"}}}\
            """);

        assertThat(article.headline()).contains("A title");
        assertThat(article.by()).isEqualTo("Jane Doe");
        assertThat(article.text()).isEqualTo("Hello.");
        assertThat(article.bodies()).hasSize(2);
        assertThat(article.bodies().get(0).charCount()).isEqualTo(6);
        assertThat(article.subjects().get(0).uri()).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/11000000");
        assertThat(article.subjects().get(1).literal()).isEqualTo("desks:7");
        assertThat(article.other()).containsOnlyKeys("descriptions", "renditions", "associations");
        assertThat(article.other()
                        .get("associations")
                        .get(0)
                        .at("/headlines/0/value")
                        .asText())
                .isEqualTo("B");
    }

    @Test
    void a_document_without_uri_gets_the_uri_of_its_main_text() {
        Article article = Reads.json(
                "{\"bodies\":[{\"value\":\"Aside.\",\"role\":\"x\"},{\"role\":\"main\",\"value\":\"Hello.\"}]}");

        assertThat(article.uri()).isEqualTo(Identity.ofText("Hello."));
    }

    @Test
    void nulls_mean_absent_and_an_enrichment_is_found_anew() {
        Article article = Reads.json(
                "{\"uri\":null,\"slugline\":null,\"enrichment\":{},\"bodies\":[{\"role\":null,\"value\":\"Hello.\"}]}");
        JsonNode written = MessageJson.readTree(MessageJson.write(article));

        assertThat(written.fieldNames()).toIterable().containsOnly("uri", "standard", "type", "bodies");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "publised":"2019-11-04"                                           | (root)
        "contentCreated":"2019-02-30T10:00:00Z"                           | contentCreated
        "versioncreated":"soon"                                           | versioncreated
        "uri":"no uri"                                                    | uri
        "uri":"http://[x"                                                 | uri
        "urgency":0                                                       | urgency
        "people":[{"name":"x","age":7}]                                   | (root)
        "person":[{"name":"x","uri":7}]                                   | person[0].uri
        "people":[17]                                                     | people[0]
        "subjects":[{"name":"x","relevance":101}]                         | subjects[0].relevance
        "places":[{"name":"x","geoJSON":{"type":"Spot"}}]                 | places[0].geoJSON.type
        "places":[{"name":"x","geoJSON":{"type":"Point","coordinates":[1]}}] | places[0].geoJSON.coordinates
        "headlines":[{"role":"main"}]                                     | headlines[0].value
        "associations":[{"name":"x"}]                                     | associations[0].uri
        "rightsInfo":{}                                                   | rightsInfo
        "altids":[],"altIds":[{}]                                         | altids
        "language":"no language"                                          | language
        """)
    void what_ninjs_does_not_allow_costs_itself_and_is_named_by_the_senders_name(String property, String field) {
        String json = "{\"bodies\":[{\"value\":\"Hello.\"}]," + property + "}";

        assertThat(Reads.warnedJson(json)).containsExactly(field);
        assertThat(Reads.json(json).text()).isEqualTo("Hello.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "contentCreated":"2019-11-04"
        "contentCreated":1572825600
        "urgency":"3"
        "people":{"name":"x"}
        "people":[null]
        "people":["x"]
        "version":7
        "headlines":"x"
        "subjects":[{"name":"x","uri":"17000000"}]
        "altIds":[{"role":"a","value":7}]
        "language":"en_US"
        "digitalSourceType":"http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"
        """)
    void what_means_the_same_in_another_spelling_is_read_without_a_word(String property) {
        assertThat(Reads.warnedJson("{\"bodies\":[{\"value\":\"Hello.\"}]," + property + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "type":"picture"      | type
        "type":"novel"        | type
        "slugline":"a\\u0000b" | slugline
        """)
    void what_is_no_article_or_no_text_is_refused(String property, String field) {
        var refused = Reads.refusedJson("{\"bodies\":[{\"value\":\"Hello.\"}]," + property + "}");

        assertThat(refused.reason()).isEqualTo(Reason.SCHEMA);
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void a_document_of_a_newsroom_system_is_one_article_and_nothing_of_it_is_lost() {
        Article article = Reads.json("""
            {"guid":"tag:desk.example,2026:1","version":"2","type":"text","priority":5,"urgency":3,
             "versioncreated":"2026-03-02T10:15:00+0000","pubstatus":"usable","language":"en_GB",
             "headline":"Ferry late","byline":"Per Holm","source":"XPA","service":[{"name":"Home","code":"h"}],
             "authors":[{"name":"Per Holm","role":"writer"}],"usageterms":"",
             "body_html":"<p>The <b>ferry</b> was late.</p><p>It sails now.</p>"}\
            """);

        assertThat(article.uri()).isEqualTo("tag:desk.example,2026:1");
        assertThat(article.text()).isEqualTo("The ferry was late.\nIt sails now.");
        assertThat(article.bodies().get(1).value()).startsWith("<p>");
        assertThat(article.versionCreated()).isEqualTo(OffsetDateTime.parse("2026-03-02T10:15:00Z"));
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.altIds()).contains(new AltId("field:priority", "5"));
        assertThat(article.other().get("infoSources").toString()).contains("Per Holm", "writer", "XPA");
    }

    @Test
    void a_plain_body_beside_markup_is_the_text_whichever_comes_first() {
        Article article = Reads.json("""
            {"bodies":[{"role":"main","contentType":"application/nitf+xml","value":"<nitf><body>Hello.</body></nitf>"},
                       {"contentType":"text/plain","value":"Hello."}]}\
            """);

        assertThat(article.text()).isEqualTo("Hello.");
        assertThat(article.bodies().get(0).role()).isEqualTo("original");
    }

    @Test
    void a_document_without_a_text_says_all_that_is_wrong_with_it_at_once() {
        var refused = Reads.refusedJson("{\"pubstatus\":\"live\",\"versioncreated\":\"soon\",\"standard\":{}}");

        assertThat(refused.message()).contains("bodies is missing", "pubstatus is", "versioncreated is soon");
    }

    @Test
    void a_document_whose_text_is_blank_is_refused_as_empty() {
        assertThat(Reads.refusedJson("{\"uri\":\"urn:x\",\"bodies\":[{\"value\":\" \"}]}")
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }
}
