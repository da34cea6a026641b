package org.dateline.onebox.reenrich;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest version of each article stands on the articles' topic, followed while new ones come. A copy that only
 * asks for it to be enriched anew is no version. Not thread-safe.
 */
final class NewestVersions {
    private final TopicScan scan;
    private final Set<String> uris;
    private final Map<String, Version> newest = new HashMap<>();
    private Map<TopicPartition, Long> seen;

    /**
     * @param from where to begin in each partition
     * @param uris the articles that matter
     */
    NewestVersions(TopicScan scan, Map<TopicPartition, Long> from, Set<String> uris) {
        this.scan = scan;
        this.seen = from;
        this.uris = uris;
    }

    /** @param retracted whether it takes the article back */
    record Version(TopicPartition partition, long offset, boolean retracted) {
        String place() {
            return partition.topic() + "-" + partition.partition() + "@" + offset;
        }
    }

    /** Reads on to where the topic ends now. */
    void readOn() {
        Map<TopicPartition, Long> ends = new HashMap<>(scan.ends(seen.keySet()));
        scan.read(seen, record -> {
            take(record);
            return true;
        });
        // The scan's own ends are these or later: what it read beyond them is read again, which changes nothing.
        seen = ends;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().lastHeader(HeaderNames.REENRICH) != null) {
            return;
        }
        String uri = uri(IncomingRecord.of(record));
        if (uri != null && uris.contains(uri)) {
            newest.put(
                    uri,
                    new Version(
                            new TopicPartition(record.topic(), record.partition()),
                            record.offset(),
                            record.value() == null));
        }
    }

    private static @Nullable String uri(IncomingRecord record) {
        if (record.key() != null || record.value() == null) {
            return record.keyText();
        }
        try {
            return MessageJson.readArticle(record.value().array()).uri();
        } catch (InvalidMessage e) {
            // Enrich rejects it: it is no version of anything.
            return null;
        }
    }

    @Nullable
    Version of(String uri) {
        return newest.get(uri);
    }

    /** Up to where this partition has been read. */
    long seen(TopicPartition partition) {
        return seen.getOrDefault(partition, 0L);
    }
}
