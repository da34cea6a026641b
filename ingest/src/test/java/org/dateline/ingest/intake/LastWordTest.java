package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.messages.HeaderNames;
import org.junit.jupiter.api.Test;

class LastWordTest {
    private static final byte[] URI = utf8("urn:a");

    private final ConsumerRecord<byte[], byte[]> record =
            new ConsumerRecord<>("news.articles", 0, 7, URI, utf8("{\"uri\":\"urn:a\"}"));

    @Test
    void a_copy_that_only_asks_to_be_enriched_anew_is_nobodys_last_word() {
        assertThat(LastWord.heard(record)).isNotNull();

        record.headers().add(HeaderNames.REENRICH, utf8("news.articles-0@1"));

        assertThat(LastWord.heard(record)).isNull();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
