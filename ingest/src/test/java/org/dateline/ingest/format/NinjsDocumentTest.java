package org.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
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
                 "altIds":[{"role":"cms","value":"17"}]}""";

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
                 "standard":{"name":"ninjs","version":"2.1"}}""");

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
                 "associations":{"featured":{"uri":"urn:example:2","type":"picture","headline":"B"}}}""");

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
            "publised":"2019-11-04"                                           | publised
            "contentCreated":"2019-11-04"                                     | contentCreated
            "contentCreated":"2019-02-30T10:00:00Z"                           | contentCreated
            "contentCreated":1572825600                                       | contentCreated
            "uri":"no uri"                                                    | uri
            "uri":"http://[x"                                                 | uri
            "type":"picture"                                                  | type
            "type":"novel"                                                    | type
            "urgency":0                                                       | urgency
            "urgency":"3"                                                     | urgency
            "people":[{"name":"x","age":7}]                                   | people[0].age
            "people":{"name":"x"}                                             | people
            "people":[null]                                                   | people[0]
            "subjects":[{"name":"x","relevance":101}]                         | subjects[0].relevance
            "places":[{"name":"x","geoJSON":{"type":"Spot"}}]                 | places[0].geoJSON.type
            "places":[{"name":"x","geoJSON":{"type":"Point","coordinates":[1]}}] | places[0].geoJSON.coordinates
            "headlines":[{"role":"main"}]                                     | headlines[0].value
            "headlines":"x"                                                   | headlines
            "associations":[{"name":"x"}]                                     | associations[0].uri
            "associations":[{"name":"x","uri":"urn:x","bogus":1}]             | associations[0].bogus
            "rightsInfo":{}                                                   | rightsInfo
            "altIds":[{"role":"a","value":7}]                                 | altIds[0].value
            "altids":[],"altIds":[{}]                                         | altIds
            "slugline":"a\\u0000b"                                            | slugline
            """)
    void what_ninjs_does_not_allow_is_refused_with_its_path(String property, String field) {
        var refused = Reads.refusedJson("{\"bodies\":[{\"value\":\"Hello.\"}]," + property + "}");

        assertThat(refused.reason()).isEqualTo(Reason.SCHEMA);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.message()).startsWith(field).contains("must");
    }

    @Test
    void a_document_whose_text_is_blank_is_refused_as_empty() {
        assertThat(Reads.refusedJson("{\"uri\":\"urn:x\",\"bodies\":[{\"value\":\" \"}]}")
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }
}
