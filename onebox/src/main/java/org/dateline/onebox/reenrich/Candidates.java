package org.dateline.onebox.reenrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.Content;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.MessageJson;
import org.dateline.messages.Topic;
import org.dateline.onebox.console.CommandFailed;
import org.jspecify.annotations.Nullable;

/** Finds what is to be made anew: of each article the newest record on the enriched topic, if it is wanted. */
final class Candidates {
    /** Clocks of machines differ, and a record is written a moment after it was received. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final TopicScan scan;
    private final Wanted wanted;
    private final PresentAnnotators present;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates(TopicScan scan, Wanted wanted, PresentAnnotators present) {
        this.scan = scan;
        this.wanted = wanted;
        this.present = present;
    }

    /** By their uri, in the order of each partition. */
    static Map<String, Candidate> find(TopicScan scan, Topic enriched, Wanted wanted, PresentAnnotators present) {
        List<TopicPartition> partitions = scan.partitions(enriched.name());
        if (partitions.isEmpty()) {
            throw CommandFailed.usage("topic " + enriched.name() + " is not there: is this the pipeline's Kafka ("
                    + scan.kafka().bootstrapServers() + "), and has it ever run?");
        }
        Candidates candidates = new Candidates(scan, wanted, present);
        candidates.read(ofTheUris(partitions, wanted.uris()));
        return candidates.found;
    }

    static List<TopicPartition> ofTheUris(List<TopicPartition> partitions, Collection<String> uris) {
        Set<Integer> numbers = uris.stream()
                .map(uri -> TopicKeys.partition(uri, partitions.size()))
                .collect(Collectors.toSet());
        return uris.isEmpty()
                ? partitions
                : partitions.stream()
                        .filter(partition -> numbers.contains(partition.partition()))
                        .toList();
    }

    /** Where what was received since then begins in each partition. */
    static Map<TopicPartition, Long> beginnings(
            TopicScan scan, List<TopicPartition> partitions, @Nullable Instant since) {
        return since == null
                ? scan.beginnings(partitions)
                : scan.since(partitions, since.minus(CLOCKS).toEpochMilli());
    }

    private void read(List<TopicPartition> partitions) {
        scan.read(beginnings(scan, partitions, wanted.since()), record -> {
            if (record.key() != null) {
                take(new String(record.key(), StandardCharsets.UTF_8), record);
            }
            return true;
        });
    }

    private void take(String uri, ConsumerRecord<byte[], byte[]> record) {
        // The newest alone counts, and last comes last.
        found.remove(uri);
        if (record.value() == null) {
            return;
        }
        try {
            JsonNode json = MessageJson.readTree(record.value());
            if (wanted.takes(json, present)) {
                found.put(
                        uri,
                        new Candidate(
                                uri,
                                new TopicPartition(record.topic(), record.partition()),
                                record.offset(),
                                Content.of(record.value()),
                                IncomingRecord.of(record).headers().get(HeaderNames.ARTICLE)));
            }
        } catch (InvalidMessage e) {
            // Somebody else's record: there is nothing to make anew.
        }
    }

    /** Dealt out like cards: all partitions have their turn, each in its own order. */
    static List<Candidate> dealt(Collection<Candidate> candidates) {
        Map<TopicPartition, List<Candidate>> hands = new LinkedHashMap<>();
        candidates.forEach(candidate -> hands.computeIfAbsent(candidate.enriched(), any -> new ArrayList<>())
                .add(candidate));
        List<Candidate> dealt = new ArrayList<>(candidates.size());
        for (int i = 0; dealt.size() < candidates.size(); i++) {
            for (List<Candidate> hand : hands.values()) {
                if (i < hand.size()) {
                    dealt.add(hand.get(i));
                }
            }
        }
        return dealt;
    }
}
