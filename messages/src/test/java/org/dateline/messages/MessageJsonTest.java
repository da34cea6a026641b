package org.dateline.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageJsonTest {
    private static final String ARTICLE = """
            {"uri":"urn:a","standard":{"name":"ninjs","version":"3.0","schema":"http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#"},\
            "type":"text","contentCreated":"2019-11-04T00:00:00Z","bodies":[{"role":"main","contentType":"text/plain","value":"Hello."}],\
            "slugline":"x","urgency":3}""";

    @Test
    void an_article_comes_back_as_the_bytes_it_was() {
        Article article = MessageJson.readArticle(ARTICLE.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(MessageJson.write(article), StandardCharsets.UTF_8))
                .isEqualTo(ARTICLE);
        assertThat(article.text()).isEqualTo("Hello.");
        assertThat(article.other()).containsOnlyKeys("slugline", "urgency");
    }

    @Test
    void an_article_without_a_uri_is_refused_by_name() {
        assertThatThrownBy(() -> MessageJson.readArticle("{\"bodies\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidMessage.class)
                .hasMessageContaining("uri");
    }
}
