package org.dateline.ingest.codec;

import java.io.IOException;
import java.util.List;
import org.dateline.ingest.feed.FeedDocument;

/** Feeds of any kind, each entry an item. */
final class FeedCodec implements Codec {
    @Override
    public List<String> mediaTypes() {
        return List.of(
                "application/rss+xml",
                "application/atom+xml",
                "application/rdf+xml",
                "application/feed+json",
                "application/x-rss+xml");
    }

    @Override
    public List<String> extensions() {
        return List.of("rss", "atom", "rdf");
    }

    @Override
    public boolean recognises(Head head) {
        return FeedDocument.looksLikeFeed(head.bytes());
    }

    @Override
    public void read(Source source, Findings to) throws IOException {
        byte[] bytes = source.whole();
        FeedEntries.read(bytes, source, to);
    }
}
