package org.dateline.ingest.codec.syndication;

import org.dateline.ingest.codec.input.Format;
import org.dateline.ingest.codec.input.Item;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedEntry;
import org.dateline.ingest.format.ParseOutcome;

/** The entries of a feed as articles, for whoever has read the feed himself. Stateless and thread-safe. */
public final class FeedArticles {
    private static final byte[] NO_BYTES = new byte[0];

    private FeedArticles() {}

    /** @param source the feed's address, kept in {@code altIds} under the role {@code source-file} */
    public static ParseOutcome of(Feed feed, FeedEntry entry, String source) {
        return new Item(Format.FEED, "", NO_BYTES, source, () -> FeedEntries.article(feed, entry)).read();
    }
}
