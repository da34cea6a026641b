package org.dateline.pipeline.ledger;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.dateline.delivery.guarantees.Evidence.PoisonRecord;
import org.dateline.delivery.guarantees.Evidence.RejectedRecord;
import org.dateline.delivery.guarantees.Evidence.Sighting;
import org.dateline.delivery.guarantees.Evidence.Version;
import org.dateline.messages.Article;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.Identity;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Revision;
import org.jspecify.annotations.Nullable;

/** What is remembered of the records on each topic. */
final class TopicNotes {
    private TopicNotes() {}

    static Version version(Article article) {
        return new Version(article.uri(), Identity.sha256(article.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** An article; one that cannot be read is remembered by its place alone, since poison is expected there. */
    static Sighting article(ConsumerRecord<byte[], byte[]> record) {
        try {
            return sighting(record, MessageJson.readArticle(record.value()));
        } catch (InvalidMessage unreadable) {
            Version nobody = new Version(place(record.topic(), record.partition(), record.offset()), "unreadable");
            return new Sighting(record.partition(), record.offset(), nobody, new Revision(null, null));
        }
    }

    static Sighting enriched(ConsumerRecord<byte[], byte[]> record) {
        return sighting(record, MessageJson.readEnriched(record.value()).article());
    }

    static RejectedRecord rejected(ConsumerRecord<byte[], byte[]> record) {
        return new RejectedRecord(
                header(record, HeaderNames.ORIGIN_TOPIC) + "-" + header(record, HeaderNames.ORIGIN_PARTITION) + "@"
                        + header(record, HeaderNames.ORIGIN_OFFSET),
                Identity.sha256(record.value()),
                String.valueOf(header(record, HeaderNames.REASON)));
    }

    static PoisonRecord poison(String topic, int partition, long offset, byte[] value) {
        return new PoisonRecord(topic, partition, offset, Identity.sha256(value));
    }

    static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static Sighting sighting(ConsumerRecord<byte[], byte[]> record, Article article) {
        return new Sighting(record.partition(), record.offset(), version(article), Revision.of(article));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
