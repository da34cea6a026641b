package org.dateline.ingest.feed;

import org.dateline.ingest.feed.FeedOutcome.Refused;
import org.dateline.messages.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a feed. Stateless and thread-safe; throws nothing on any bytes. */
public final class FeedDocument {
    private FeedDocument() {}

    /**
     * Reads a feed.
     *
     * @param declaredCharset of the transport ({@code Content-Type}), or {@code null}; it goes before the document's own
     * @param baseUrl the address that it was read from, against which relative links are resolved, or {@code null}
     */
    public static FeedOutcome read(byte[] bytes, @Nullable String declaredCharset, @Nullable String baseUrl) {
        return new Refused(Reason.SCHEMA, null, "the document is no feed");
    }

    /** Whether the bytes begin as a feed does; looks at the first few kilobytes only. */
    public static boolean looksLikeFeed(byte[] bytes) {
        return false;
    }
}
