package org.dateline.ingest.feeds.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.delivery.record.MessageHeaders;
import org.dateline.delivery.record.OutgoingRecord;
import org.dateline.ingest.feeds.entry.Seen;
import org.dateline.messages.MessageJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a feed stands on its topic: under {@code feed ADDRESS} that it is wanted, under {@code state ADDRESS} how it fares,
 * under {@code seen ADDRESS} which of its entries have been dealt with. Three records, since the second is written with
 * each poll and the third, the long one, only when there is something new. And three of its hub: {@code hub ADDRESS} what is
 * asked of it, by who polls the feed; {@code lease ADDRESS} and {@code notice ADDRESS} what it has said, by whom it told.
 *
 * @param topic its name
 */
public record FeedRecords(String topic) {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRecords.class);

    /** Which of them a record is. */
    enum Kind {
        FEED,
        STATE,
        SEEN,
        HUB,
        LEASE,
        NOTICE;

        private String key(String address) {
            return name().toLowerCase(Locale.ROOT) + " " + address;
        }
    }

    /** A key of the topic. */
    record Key(Kind kind, String address) {
        /** Nothing where it is somebody else's record. */
        public static Optional<Key> of(String written) {
            for (Kind kind : Kind.values()) {
                String start = kind.key("");
                if (written.startsWith(start) && written.length() > start.length()) {
                    return Optional.of(new Key(kind, written.substring(start.length())));
                }
            }
            return Optional.empty();
        }
    }

    public OutgoingRecord of(Subscription subscription) {
        return record(Kind.FEED, subscription.address(), subscription);
    }

    public OutgoingRecord of(String address, FeedState state) {
        return record(Kind.STATE, address, state);
    }

    public OutgoingRecord of(String address, Seen seen) {
        return record(Kind.SEEN, address, seen);
    }

    public OutgoingRecord of(String address, HubSubscription subscription) {
        return record(Kind.HUB, address, subscription);
    }

    public OutgoingRecord of(String address, Lease lease) {
        return record(Kind.LEASE, address, lease);
    }

    public OutgoingRecord of(String address, Notice notice) {
        return record(Kind.NOTICE, address, notice);
    }

    /** The feed is wanted no more, and nothing is remembered of it but what its hub is still to be told. */
    public List<OutgoingRecord> gone(String address) {
        return List.of(tombstone(Kind.FEED, address), tombstone(Kind.STATE, address), tombstone(Kind.SEEN, address));
    }

    /** Nothing is expected of a hub any more. */
    public List<OutgoingRecord> withoutHub(String address) {
        return List.of(tombstone(Kind.HUB, address), tombstone(Kind.LEASE, address), tombstone(Kind.NOTICE, address));
    }

    private OutgoingRecord tombstone(Kind kind, String address) {
        return OutgoingRecord.tombstone(topic, kind.key(address), MessageHeaders.NONE);
    }

    private OutgoingRecord record(Kind kind, String address, Object value) {
        try {
            byte[] json = MessageJson.mapper().writeValueAsBytes(value);
            return OutgoingRecord.of(topic, kind.key(address), json, MessageHeaders.NONE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where somebody else has written it: then it is as if it were not there. */
    static <T> Optional<T> read(byte[] json, Class<T> as) {
        try {
            return Optional.ofNullable(MessageJson.mapper().readValue(json, as));
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "a record of the feeds' topic cannot be read: kind={} {}",
                    as.getSimpleName(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
