package org.dateline.ingest.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * What the topic says of an article, by whomever: its content by digest, never the text.
 *
 * @param contentDigest of the article without the name that it came under, where it is known, else of the record
 * @param recordDigest SHA-256 of the record's value
 */
record LastWord(String contentDigest, String recordDigest) {
    /** The article is taken back. */
    static final LastWord RETRACTED = new LastWord("retracted", "retracted");

    boolean isSameAs(LastWord other) {
        return contentDigest.equals(other.contentDigest) || recordDigest.equals(other.recordDigest);
    }

    /** A record that was read from the topic, or {@code null} where it is of no article. */
    static @Nullable Heard heard(ConsumerRecord<byte[], byte[]> received) {
        IncomingRecord record = IncomingRecord.of(received);
        String uri = uri(record);
        boolean saidBefore = record.headers().get(HeaderNames.REENRICH) != null;
        if (uri == null || uri.isBlank() || saidBefore) {
            return null;
        }
        LastWord word = RETRACTED;
        Bytes value = record.value();
        if (value != null) {
            String header = record.headers().get(HeaderNames.CONTENT_SHA256);
            String digest = header == null ? Identity.sha256(value.array()) : header;
            word = new LastWord(digest, digest);
        }
        Receipt receipt = new Receipt(
                Identity.id(uri),
                uri,
                record.topic(),
                record.partition(),
                record.offset(),
                record.producedAt(),
                false,
                record.isTombstone(),
                null);
        return new Heard(word, receipt);
    }

    private static @Nullable String uri(IncomingRecord record) {
        Bytes value = record.value();
        if (record.key() != null || value == null) {
            return record.keyText();
        }
        try {
            Article article = MessageJson.readArticle(value.array());
            return article.uri();
        } catch (InvalidMessage e) {
            // Enrich rejects it; here it says nothing of any article.
            return null;
        }
    }

    /** A word and where it stands. */
    record Heard(LastWord word, Receipt receipt) {}
}
