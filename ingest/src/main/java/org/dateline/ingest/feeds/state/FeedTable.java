package org.dateline.ingest.feeds.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.delivery.record.Bytes;
import org.dateline.delivery.record.IncomingRecord;
import org.dateline.ingest.feeds.entry.OtherSources;
import org.dateline.ingest.feeds.entry.Seen;
import org.dateline.ingest.feeds.state.FeedRecords.Kind;
import org.dateline.ingest.feeds.state.FeedState.Standing;
import org.dateline.ingest.intake.Newest;
import org.jspecify.annotations.Nullable;

/**
 * The feeds' topic as it was heard, of all instances' feeds. What an entry was seen as is kept as its bytes, which are a
 * fraction of it as objects; the names of articles across feeds are bounded in number. Thread-safe.
 */
public final class FeedTable {
    private static final int MOST_NAMES = 300_000;

    private final Map<String, Row> rows = new HashMap<>();
    private final Newest<Named> names = new Newest<>(MOST_NAMES);
    private final OtherSources sources = new OtherSources();
    private final boolean hearsHubs;
    private final Map<String, String> addressesByToken = new HashMap<>();

    /**
     * Whom a hub has called.
     *
     * @param isWanted whether the feed still is
     */
    public record Called(String address, boolean isWanted, HubSubscription subscription) {}

    /**
     * A feed that nobody wants any more.
     *
     * @param partition that it stood on: whoever has that tells its hub
     */
    public record Leaving(String address, int partition, HubSubscription subscription) {}

    /**
     * An article that some feed has published.
     *
     * @param feed address of the one that publishes it
     */
    public record Named(String uri, String feed) {}

    /** Where a record stands. A key is on one partition, unless partitions were added since. */
    private record Place(int partition, long offset, long timestamp) {
        static Place of(IncomingRecord record) {
            return new Place(record.partition(), record.offset(), record.timestamp());
        }

        boolean isBefore(Place other) {
            return partition == other.partition ? offset < other.offset : timestamp < other.timestamp;
        }
    }

    /** @param hearsHubs whether what hubs have said counts; it does not where none can call */
    public FeedTable(boolean hearsHubs) {
        this.hearsHubs = hearsHubs;
    }

    public boolean hearsHubs() {
        return hearsHubs;
    }

    private static final class Row {
        private final Map<Kind, Place> heard = new EnumMap<>(Kind.class);
        private @Nullable Subscription subscription;
        private int partition;
        private @Nullable FeedState state;
        private @Nullable Bytes seen;
        private long seenVersion;
        private Push push = Push.NONE;

        Known known(Subscription wanted) {
            return new Known(wanted, partition, state, push);
        }
    }

    /** Takes note of a record of the topic, whoever wrote it; of one that was heard before, or is older, too. */
    public synchronized void heard(ConsumerRecord<byte[], byte[]> received) {
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
            case HUB, LEASE, NOTICE -> heardOfHub(address, row, key.get().kind(), record.value());
        }
    }

    private void heardOfHub(String address, Row row, Kind kind, @Nullable Bytes value) {
        Push push = row.push;
        if (!hearsHubs) {
            return;
        }
        if (kind == Kind.HUB) {
            put(address, row, read(value, HubSubscription.class));
        } else if (kind == Kind.LEASE) {
            row.push = new Push(push.subscription(), read(value, Lease.class), push.notice());
        } else {
            row.push = new Push(push.subscription(), push.lease(), read(value, Notice.class));
        }
    }

    private static <T> @Nullable T read(@Nullable Bytes value, Class<T> as) {
        return value == null ? null : FeedRecords.read(value.array(), as).orElse(null);
    }

    private void put(String address, Row row, @Nullable HubSubscription subscription) {
        HubSubscription before = row.push.subscription();
        if (before != null && subscription != null && before.version() > subscription.version()) {
            return;
        }
        if (before != null) {
            addressesByToken.remove(before.token());
        }
        if (subscription != null) {
            addressesByToken.put(subscription.token(), address);
        }
        row.push = new Push(subscription, row.push.lease(), row.push.notice());
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
            seen.entries().stream()
                    .filter(entry -> !entry.own() && !entry.uri().isEmpty())
                    .forEach(entry -> sources.add(
                            entry.uri(),
                            address,
                            ofAnother(address, entry.names()).map(Named::feed).orElse(null)));
        }
    }

    /** Which feeds have the articles of others. */
    public OtherSources sources() {
        return sources;
    }

    /** What was committed a moment ago, and will be heard in a moment. */
    public synchronized void committed(
            String address, FeedState state, @Nullable Seen seen, @Nullable Bytes seenBytes) {
        Row row = rows.computeIfAbsent(address, any -> new Row());
        put(row, state);
        if (seen != null && seenBytes != null) {
            put(address, row, seen, seenBytes);
        }
    }

    /** What is asked of a hub from now on; nothing where it is {@code null}. */
    public synchronized void committed(String address, @Nullable HubSubscription subscription) {
        put(address, rows.computeIfAbsent(address, any -> new Row()), subscription);
    }

    /** The feed whose hub was given this token, wanted or not. */
    public synchronized Optional<Called> called(String token) {
        String address = addressesByToken.get(token);
        Row row = address == null ? null : rows.get(address);
        HubSubscription subscription = row == null ? null : row.push.subscription();
        return address == null || row == null || subscription == null
                ? Optional.empty()
                : Optional.of(new Called(address, row.subscription != null, subscription));
    }

    /** Feeds that nobody wants any more, and whose hubs may not know that yet. */
    public synchronized List<Leaving> leaving() {
        List<Leaving> leaving = new ArrayList<>();
        rows.forEach((address, row) -> {
            HubSubscription subscription = row.push.subscription();
            if (row.subscription == null && subscription != null) {
                leaving.add(new Leaving(address, row.partition, subscription));
            }
        });
        return leaving;
    }

    public synchronized Optional<Known> known(String address) {
        Row row = rows.get(address);
        return row == null || row.subscription == null ? Optional.empty() : Optional.of(row.known(row.subscription));
    }

    public synchronized Seen seen(String address) {
        Row row = rows.get(address);
        Bytes bytes = row == null ? null : row.seen;
        return bytes == null
                ? Seen.NOTHING
                : FeedRecords.read(bytes.array(), Seen.class).orElse(Seen.NOTHING);
    }

    /** The article of another feed that is known by one of these names. */
    public Optional<Named> ofAnother(String feed, Collection<String> known) {
        return known.stream()
                .flatMap(name -> names.get(name).stream())
                .filter(named -> !named.feed().equals(feed))
                .findFirst();
    }

    public synchronized List<Known> all() {
        List<Known> all = new ArrayList<>(rows.size());
        for (Row row : rows.values()) {
            if (row.subscription != null) {
                all.add(row.known(row.subscription));
            }
        }
        return all;
    }

    public synchronized long count(Standing standing) {
        return rows.values().stream()
                .filter(row -> row.subscription != null)
                .filter(row -> (row.state == null ? Standing.ACTIVE : row.state.standing()) == standing)
                .count();
    }
}
