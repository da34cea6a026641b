package org.dateline.onebox.trace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.delivery.rejected.RejectedTopic;
import org.dateline.delivery.scan.TopicScan;
import org.dateline.delivery.topic.TopicKeys;
import org.dateline.messages.HeaderNames;
import org.dateline.messages.InvalidMessage;
import org.dateline.messages.Rejection;
import org.dateline.messages.Topics;
import org.jspecify.annotations.Nullable;

/** Follows one article over the topics. Of each topic only the partition of its key is read. Not thread-safe. */
final class TopicTrail {
    private final TopicScan scan;
    private final Topics topics;
    private final Groups groups;
    private final Trail trail;
    private final byte[] key;
    /** The offset of the first record that a file was written of; -1 to read from the beginnings. */
    private final long firstWritten;

    private final List<IncomingRecord> articles = new ArrayList<>();
    private final List<IncomingRecord> enriched = new ArrayList<>();
    /** Places that a rejection tells of. */
    private final Set<String> rejectedFrom = new HashSet<>();

    private TopicTrail(TopicScan scan, Topics topics, Groups groups, Trail trail, long firstWritten) {
        this.firstWritten = firstWritten;
        this.scan = scan;
        this.topics = topics;
        this.groups = groups;
        this.trail = trail;
        this.key = trail.uri().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The trail as far as the topics tell it.
     *
     * @param firstWritten the offset on the enriched topic of the first record that a file was written of: nothing before it
     *     is read. -1 reads from the beginnings.
     */
    static TopicTrail follow(TopicScan scan, Topics topics, Groups groups, Trail trail, long firstWritten) {
        TopicTrail topicTrail = new TopicTrail(scan, topics, groups, trail, firstWritten);
        topicTrail.read();
        return topicTrail;
    }

    private void read() {
        each(topics.held().name(), 0, record -> trail.add(TopicSteps.held(record)));
        List<IncomingRecord> rejected = new ArrayList<>();
        each(topics.rejected().name(), 0, rejected::add);
        rejected.forEach(this::rejected);
        each(topics.enriched().name(), firstWritten, enriched::add);
        if (firstWritten > 0 && !isFirst(firstWritten)) {
            // Compacted away, or of a topic that was there before this one: then its offset says nothing.
            enriched.clear();
            trail.notRead().clear();
            each(topics.enriched().name(), 0, enriched::add);
        }
        each(topics.articles().name(), firstArticle(), articles::add);
        enriched.forEach(this::fetchArticle);
        articles.forEach(record -> trail.add(TopicSteps.article(record)));
        enriched.forEach(record -> trail.add(TopicSteps.enriched(record)));
    }

    private boolean isFirst(long offset) {
        return !enriched.isEmpty() && enriched.get(0).offset() == offset;
    }

    /** Where the first version stands that was enriched or rejected, where that is known; else 0. */
    private long firstArticle() {
        String first = isFirst(firstWritten) ? enriched.get(0).headers().get(HeaderNames.ARTICLE) : null;
        if (first == null || !isOwn(partition(first))) {
            return 0;
        }
        return Stream.concat(Stream.of(first), rejectedFrom.stream())
                .filter(place -> isOwn(partition(place)))
                .mapToLong(TopicTrail::offset)
                .min()
                .orElse(0);
    }

    private boolean isOwn(@Nullable TopicPartition partition) {
        return partition != null && partition.partition() == trail.partition();
    }

    private static long offset(String place) {
        return Long.parseLong(place.substring(place.lastIndexOf('@') + 1));
    }

    /** @param from the offset to begin at, where the partition still has it */
    private void each(String topic, long from, Consumer<IncomingRecord> found) {
        List<TopicPartition> partitions = scan.partitions(topic);
        if (partitions.isEmpty()) {
            return;
        }
        TopicPartition own = new TopicPartition(topic, TopicKeys.partition(trail.uri(), partitions.size()));
        long beginning = scan.beginnings(List.of(own)).getOrDefault(own, 0L);
        trail.readFrom(own, Math.max(beginning, from), beginning);
        scan.read(Map.of(own, Math.max(beginning, from)), record -> {
            if (Arrays.equals(record.key(), key)) {
                found.accept(IncomingRecord.of(record));
            }
            return true;
        });
    }

    private void rejected(IncomingRecord record) {
        try {
            Rejection rejection = RejectedTopic.read(record.headers());
            trail.add(TopicSteps.rejected(record, rejection));
            rejectedFrom.add(TopicSteps.place(rejection.origin()));
        } catch (InvalidMessage e) {
            // Somebody else's record: it says nothing of this article.
            return;
        }
        redriven(record);
    }

    /** The marks of what was handed in again; see the command rejected. */
    private void redriven(IncomingRecord rejected) {
        String name = rejected.topic().substring(0, rejected.topic().lastIndexOf('.')) + ".redriven";
        byte[] mark = (rejected.partition() + "/" + rejected.offset()).getBytes(StandardCharsets.UTF_8);
        List<TopicPartition> partitions = scan.partitions(name);
        if (!partitions.isEmpty()) {
            scan.read(scan.beginnings(partitions), record -> {
                if (Arrays.equals(record.key(), mark)) {
                    trail.add(TopicSteps.redriven(
                            record.topic() + "-" + record.partition() + "@" + record.offset(), when(record)));
                }
                return true;
            });
        }
    }

    private static Instant when(ConsumerRecord<byte[], byte[]> mark) {
        try {
            return Instant.parse(new String(mark.value(), StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(mark.timestamp());
        }
    }

    /** An article that came without a key stands in any partition; the enriched record says where. */
    private void fetchArticle(IncomingRecord made) {
        String place = made.headers().get(HeaderNames.ARTICLE);
        if (place == null
                || articles.stream().anyMatch(article -> article.place().equals(place))) {
            return;
        }
        TopicPartition partition = partition(place);
        if (partition == null) {
            return;
        }
        long offset = offset(place);
        scan.read(Map.of(partition, offset), record -> {
            if (record.offset() == offset) {
                articles.add(IncomingRecord.of(record));
            }
            return false;
        });
    }

    private @Nullable TopicPartition partition(String place) {
        String start = topics.articles().name() + "-";
        if (!place.startsWith(start) || !place.substring(start.length()).matches("\\d{1,9}@\\d{1,18}")) {
            return null;
        }
        TopicPartition partition = new TopicPartition(
                topics.articles().name(), Integer.parseInt(place.substring(start.length(), place.lastIndexOf('@'))));
        return scan.partitions(partition.topic()).contains(partition) ? partition : null;
    }

    Trail trail() {
        return trail;
    }

    /** The newest record of the enriched topic. */
    @Nullable
    IncomingRecord newestEnriched() {
        return enriched.isEmpty() ? null : enriched.get(enriched.size() - 1);
    }

    boolean wasRejected(IncomingRecord record) {
        return rejectedFrom.contains(record.place());
    }

    /** Says what should have come of the newest version by now, and what it waits for. */
    void sayWhatEnrichOwes() {
        if (articles.isEmpty()) {
            if (!enriched.isEmpty()) {
                trail.misses("its article is not on " + topics.articles().name() + " any more: that keeps "
                        + topics.articles().retention().toDays() + " days");
            }
            return;
        }
        IncomingRecord newest = articles.get(articles.size() - 1);
        if (wasRejected(newest) || enriched.stream().anyMatch(record -> isMadeOf(record, newest))) {
            return;
        }
        Groups.Position enrich = groups.enrich(new TopicPartition(newest.topic(), newest.partition()));
        if (!enrich.isPast(newest.offset())) {
            trail.misses("accepted " + ago(newest) + " ago, not yet enriched: " + enrich.lag(newest.offset()));
        } else if (newest.headers().get(HeaderNames.REENRICH) != null) {
            trail.misses("asked anew at " + newest.place()
                    + ": nothing was written, since the record says the same or a newer version came");
        } else {
            trail.misses("enrich is past " + newest.place() + " (at " + enrich.next() + ") and "
                    + topics.enriched().name() + " has no record of it: older than its retention, or compacted away");
        }
    }

    private static boolean isMadeOf(IncomingRecord record, IncomingRecord article) {
        String of = record.headers().get(HeaderNames.ARTICLE);
        String askedBy = record.headers().get(HeaderNames.REENRICH);
        if (of == null) {
            // A record of before there was the header: the time of receipt goes from one topic to the other.
            String received = record.headers().get(HeaderNames.CE_TIME);
            return received != null && received.equals(article.headers().get(HeaderNames.CE_TIME));
        }
        return article.place().equals(of) || article.place().equals(askedBy);
    }

    static String ago(IncomingRecord record) {
        Duration since = Duration.between(record.producedAt(), Instant.now());
        long seconds = Math.max(0, since.toSeconds());
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    Groups groups() {
        return groups;
    }
}
