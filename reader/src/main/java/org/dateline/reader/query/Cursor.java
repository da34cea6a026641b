package org.dateline.reader.query;

import java.util.Optional;
import org.dateline.reader.index.Positions;
import org.dateline.reader.query.TextQuery.Demand;

/**
 * Where a page ended, in which order, and how far the topic was indexed when the first page was made: what came later is
 * on none of the next pages.
 *
 * @param question digest of the parameters that it belongs to
 * @param lease of the snapshot, where that is still held
 * @param value what the last article was sorted by
 * @param place of the last article
 */
record Cursor(int question, long lease, Order order, Demand demand, long value, long place, Positions seen) {
    private static final int PARTS = 7;
    private static final int HEX = 16;

    String token() {
        return String.join(
                ".",
                Integer.toHexString(question),
                Long.toHexString(lease),
                order.name(),
                demand.name(),
                Long.toHexString(value),
                Long.toHexString(place),
                seen.token());
    }

    /** @throws BadParameter when it is none, or belongs to other parameters or another topic */
    static Cursor parse(String token, int question, String topicId) {
        Optional<Cursor> cursor = read(token, topicId);
        if (cursor.isEmpty()) {
            throw BadParameter.cursor(token, "must be the next of an answer of this index");
        }
        if (cursor.get().question != question) {
            throw BadParameter.cursor(token, "must be the next of an answer to the same parameters");
        }
        return cursor.get();
    }

    private static Optional<Cursor> read(String token, String topicId) {
        String[] parts = token.split("\\.", -1);
        try {
            if (parts.length != PARTS) {
                return Optional.empty();
            }
            Order order = Order.valueOf(parts[2]);
            Demand demand = Demand.valueOf(parts[3]);
            return Positions.parse(parts[6], topicId)
                    .map(seen -> new Cursor(
                            Integer.parseUnsignedInt(parts[0], HEX),
                            Long.parseUnsignedLong(parts[1], HEX),
                            order,
                            demand,
                            Long.parseUnsignedLong(parts[4], HEX),
                            Long.parseUnsignedLong(parts[5], HEX),
                            seen));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
