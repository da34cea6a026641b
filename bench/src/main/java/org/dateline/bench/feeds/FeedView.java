package org.dateline.bench.feeds;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checks ask of a feed, whoever read it. */
interface FeedView {
    /** The values of a field, or none. Dates are {@link Instant#toString()}. */
    List<String> feed(String field);

    /** The same of the entry at a position. */
    List<String> entry(int index, String field);

    static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(String.valueOf(value));
    }
}
