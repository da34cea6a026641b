package org.dateline.ingest.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.ingest.feeds.FeedRecords.Kind;
import org.dateline.ingest.feeds.FeedState.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The feeds' topic as it was heard, of all instances' feeds. What an entry was seen as is kept as its bytes, which are a
 * fraction of it as objects; the names of articles across feeds are bounded in number. Thread-safe.
 */
final class FeedTable {
    private static final int MOST_NAMES = 300_000;

    private final Map<String, Row> rows = new HashMap<>();
    private final Cache<String, Named> names =
            Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

    /**
     * An article that some feed has published.
     *
     * @param feed address of the one that publishes it
     */
    record Named(String uri, String feed) {}

    /** Where a record stands. A key is on one partition, unless partitions were added since. */
    private record Place(int partition, long offset, long timestamp) {
        static Place of(IncomingRecord record) {
            return new Place(record.partition(), record.offset(), record.timestamp());
        }

        boolean isBefore(Place other) {
            return partition == other.partition ? offset < other.offset : timestamp < other.timestamp;
        }
    }

    private static final class Row {
        private final Map<Kind, Place> heard = new EnumMap<>(Kind.class);
        private @Nullable Subscription subscription;
        private int partition;
        private @Nullable FeedState state;
        private @Nullable Bytes seen;
        private long seenVersion;
    }

    /** Takes note of a record of the topic, whoever wrote it; of one that was heard before, or is older, too. */
    synchronized void heard(ConsumerRecord<byte[], byte[]> received) {
        IncomingRecord record = IncomingRecord.of(received);
        String written = record.keyText();
        Optional<FeedRecords.Key> key = written == null ? Optional.empty() : FeedRecords.Key.of(written);
        if (key.isEmpty()) {
            return;
        }
        String address = key.get().address();
        Row row = rows.computeIfAbsent(address, any -> new Row());
        // After an interruption the topic is told from its beginning: a tombstone of long ago is no news then.
        Place known = row.heard.get(key.get().kind());
        Place place = Place.of(record);
        if (known != null && place.isBefore(known)) {
            return;
        }
        row.heard.put(key.get().kind(), place);
        switch (key.get().kind()) {
            case FEED -> heardOfFeed(row, record);
            case STATE -> heardState(row, record.value());
            case SEEN -> heardSeen(address, row, record.value());
        }
    }

    private static void heardOfFeed(Row row, IncomingRecord record) {
        Bytes value = record.value();
        row.subscription = value == null
                ? null
                : FeedRecords.read(value.array(), Subscription.class).orElse(null);
        row.partition = record.partition();
    }

    private static void heardState(Row row, @Nullable Bytes value) {
        if (value == null) {
            row.state = null;
        } else {
            FeedRecords.read(value.array(), FeedState.class).ifPresent(state -> put(row, state));
        }
    }

    private static void put(Row row, FeedState state) {
        if (row.state == null || row.state.version() <= state.version()) {
            row.state = state;
        }
    }

    private void heardSeen(String address, Row row, @Nullable Bytes value) {
        if (value == null) {
            row.seen = null;
            row.seenVersion = 0;
        } else {
            FeedRecords.read(value.array(), Seen.class).ifPresent(seen -> put(address, row, seen, value));
        }
    }

    private void put(String address, Row row, Seen seen, Bytes bytes) {
        if (row.seen == null || row.seenVersion <= seen.version()) {
            row.seen = bytes;
            row.seenVersion = seen.version();
            seen.entries().stream()
                    .filter(entry -> entry.own() && !entry.uri().isEmpty())
                    .forEach(entry -> entry.names().forEach(name -> names.put(name, new Named(entry.uri(), address))));
        }
    }

    /** What was committed a moment ago, and will be heard in a moment. */
    synchronized void committed(String address, FeedState state, @Nullable Seen seen, @Nullable Bytes seenBytes) {
        Row row = rows.computeIfAbsent(address, any -> new Row());
        put(row, state);
        if (seen != null && seenBytes != null) {
            put(address, row, seen, seenBytes);
        }
    }

    synchronized Optional<Known> known(String address) {
        Row row = rows.get(address);
        return row == null || row.subscription == null
                ? Optional.empty()
                : Optional.of(new Known(row.subscription, row.partition, row.state));
    }

    synchronized Seen seen(String address) {
        Row row = rows.get(address);
        Bytes bytes = row == null ? null : row.seen;
        return bytes == null
                ? Seen.NOTHING
                : FeedRecords.read(bytes.array(), Seen.class).orElse(Seen.NOTHING);
    }

    /** The article of another feed that is known by one of these names. */
    Optional<Named> ofAnother(String feed, Collection<String> known) {
        return known.stream()
                .flatMap(name -> Stream.ofNullable(names.getIfPresent(name)))
                .filter(named -> !named.feed().equals(feed))
                .findFirst();
    }

    synchronized List<Known> all() {
        List<Known> all = new ArrayList<>(rows.size());
        for (Row row : rows.values()) {
            if (row.subscription != null) {
                all.add(new Known(row.subscription, row.partition, row.state));
            }
        }
        return all;
    }

    synchronized long count(Standing standing) {
        return rows.values().stream()
                .filter(row -> row.subscription != null)
                .filter(row -> (row.state == null ? Standing.ACTIVE : row.state.standing()) == standing)
                .count();
    }
}
