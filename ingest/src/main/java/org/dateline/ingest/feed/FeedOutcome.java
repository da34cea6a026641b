package org.dateline.ingest.feed;

import java.util.function.Function;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a feed's bytes. */
public sealed interface FeedOutcome {

    /** Goes on with whichever of the two it is. */
    <T> T fold(Function<Feed, T> read, Function<Refused, T> refused);

    /** The bytes are a feed; it may have no entries. */
    record Read(Feed feed) implements FeedOutcome {
        @Override
        public <T> T fold(Function<Feed, T> read, Function<Refused, T> refused) {
            return read.apply(feed);
        }
    }

    /**
     * The bytes are no feed, or one past a limit.
     *
     * @param message one sentence that names the thing, the value and the rule
     */
    record Refused(Reason reason, @Nullable String field, String message) implements FeedOutcome {
        @Override
        public <T> T fold(Function<Feed, T> read, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
