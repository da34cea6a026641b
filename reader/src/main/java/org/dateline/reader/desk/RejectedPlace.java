package org.dateline.reader.desk;

import java.util.Comparator;
import java.util.Optional;
import org.dateline.delivery.rejected.RecordId;

/**
 * Where a rejected record stands in the list: newest first.
 *
 * @param at when it was rejected, in milliseconds since the epoch
 */
public record RejectedPlace(long at, RecordId id) implements Comparable<RejectedPlace> {
    private static final Comparator<RejectedPlace> ORDER = Comparator.comparingLong(RejectedPlace::at)
            .thenComparingInt(place -> place.id().partition())
            .thenComparingLong(place -> place.id().offset())
            .reversed();

    @Override
    public int compareTo(RejectedPlace other) {
        return ORDER.compare(this, other);
    }

    /** For a cursor. */
    public String token() {
        return at + "." + id.partition() + "." + id.offset();
    }

    /** The place of a token, or empty where it is none. */
    public static Optional<RejectedPlace> parse(String token) {
        if (!token.matches("\\d{1,15}\\.\\d{1,9}\\.\\d{1,18}")) {
            return Optional.empty();
        }
        String[] parts = token.split("\\.", -1);
        RecordId id = new RecordId(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        return Optional.of(new RejectedPlace(Long.parseLong(parts[0]), id));
    }
}
