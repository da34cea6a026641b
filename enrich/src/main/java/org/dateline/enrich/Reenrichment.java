package org.dateline.enrich;

import org.dateline.delivery.record.IncomingRecord;
import org.dateline.messages.Content;
import org.dateline.messages.HeaderNames;
import org.jspecify.annotations.Nullable;

/**
 * An article's record that stands on the topic once more, to be enriched anew: its headers say of which version it is a
 * copy, and what was known when it was sent.
 */
final class Reenrichment {
    /** Why nothing is written: a newer version came before the copy. */
    static final String OVERTAKEN = "overtaken";
    /** Why nothing is written: the enriched record says the same already. */
    static final String UNCHANGED = "unchanged";

    private Reenrichment() {}

    static boolean isAskedBy(IncomingRecord incoming) {
        return incoming.headers().get(HeaderNames.REENRICH) != null;
    }

    /** Up to which offset whoever asked had read; 0 where he did not say. */
    static long seen(IncomingRecord incoming) {
        String seen = incoming.headers().get(HeaderNames.REENRICH_SEEN);
        return seen != null && seen.matches("\\d{1,18}") ? Long.parseLong(seen) : 0;
    }

    /** Whether the record that is there says what this one would. */
    static boolean saysTheSame(IncomingRecord incoming, byte[] enriched) {
        @Nullable String before = incoming.headers().get(HeaderNames.REENRICH_CONTENT);
        return before != null && before.equals(Content.of(enriched));
    }
}
