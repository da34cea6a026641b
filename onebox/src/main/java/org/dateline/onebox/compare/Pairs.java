package org.dateline.onebox.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;

/**
 * The records of two topics that were made of the same version of an article, as each says in its header: of an article
 * that was changed meanwhile, the old version is never compared with the new one. Keeps places and no records; not
 * thread-safe.
 */
final class Pairs {
    private static final int AT_A_TIME = 200;

    private final TopicScan scan;
    private final Map<String, Place> shadow;
    private final Map<String, Place> live = new LinkedHashMap<>();

    /**
     * @param liveFrom where to begin on the one topic
     * @param shadowFrom where to begin on the other
     */
    Pairs(TopicScan scan, Map<TopicPartition, Long> liveFrom, Map<TopicPartition, Long> shadowFrom) {
        this.scan = scan;
        this.shadow = places(shadowFrom);
        places(liveFrom).forEach((article, place) -> {
            if (shadow.containsKey(article)) {
                live.put(article, place);
            }
        });
    }

    /** Takes two records of one article. */
    interface Pair {
        void of(String uri, JsonNode live, JsonNode shadow);
    }

    private record Place(TopicPartition partition, long offset) {}

    /** The newest record of each version of an article; a retraction and a record of before that header have no say. */
    private Map<String, Place> places(Map<TopicPartition, Long> from) {
        Map<String, Place> places = new LinkedHashMap<>();
        scan.read(from, record -> {
            String article = IncomingRecord.of(record).headers().get(HeaderNames.ARTICLE);
            if (article != null && record.value() != null) {
                places.put(article, new Place(new TopicPartition(record.topic(), record.partition()), record.offset()));
            }
            return true;
        });
        return places;
    }

    void compare(Pair pair) {
        List<String> all = new ArrayList<>(live.keySet());
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            Map<Place, ConsumerRecord<byte[], byte[]>> records =
                    records(some.stream().map(live::get).toList());
            records.putAll(records(some.stream().map(shadow::get).toList()));
            for (String article : some) {
                ConsumerRecord<byte[], byte[]> one = records.get(live.get(article));
                ConsumerRecord<byte[], byte[]> other = records.get(shadow.get(article));
                // What is compacted away meanwhile has a newer one behind it.
                if (one != null && other != null) {
                    compare(one, other, pair);
                }
            }
        }
    }

    private Map<Place, ConsumerRecord<byte[], byte[]>> records(Collection<Place> places) {
        Map<TopicPartition, Set<Long>> offsets = new HashMap<>();
        places.forEach(place -> offsets.computeIfAbsent(place.partition(), any -> new TreeSet<>())
                .add(place.offset()));
        Map<Place, ConsumerRecord<byte[], byte[]>> records = new HashMap<>();
        scan.at(
                offsets,
                record -> records.put(
                        new Place(new TopicPartition(record.topic(), record.partition()), record.offset()), record));
        return records;
    }

    private static void compare(ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other, Pair pair) {
        try {
            pair.of(
                    new String(one.key(), StandardCharsets.UTF_8),
                    MessageJson.readTree(one.value()),
                    MessageJson.readTree(other.value()));
        } catch (InvalidMessage e) {
            // Somebody else's record: there is nothing to compare.
        }
    }

    /** Records of the shadow that the live topic has none for: rejected there, or not made yet. */
    int shadowAlone() {
        return shadow.size() - live.size();
    }
}
