package org.dateline.reader.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "uri":"https://www.gazette.example/1"                                                  | gazette.example
        "uri":"urn:newsml:wire.example:20261130:7:1"                                           | wire.example
        "uri":"urn:example:7"                                                                  | example
        "uri":"urn:dateline:sha256:00"                                                         | unknown
        "uri":"tag:gazette.example,2026:1"                                                     | gazette.example
        "uri":"urn:x:1","infoSources":[{"name":"The Gazette"}]                                 | The Gazette
        "uri":"https://g.example/1","infoSources":[{"name":"Ann Lee","role":"author"}]         | g.example
        "uri":"urn:x:1","infoSources":[{"name":"A","role":"author"},{"name":"B","role":"source"}] | B
        """)
    void who_published_it_is_named_and_never_who_wrote_it(String fields, String publisher) throws Exception {
        String json = "{" + fields + ",\"bodies\":[{\"value\":\"x\"}],\"enrichment\":{}}";

        assertThat(Publisher.of(IndexedArticle.read(json.getBytes(UTF_8)))).isEqualTo(publisher);
    }
}
