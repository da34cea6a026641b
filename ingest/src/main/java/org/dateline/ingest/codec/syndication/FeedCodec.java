package org.dateline.ingest.codec.syndication;

import java.io.IOException;
import org.dateline.ingest.codec.input.Codec;
import org.dateline.ingest.codec.input.Findings;
import org.dateline.ingest.codec.input.Head;
import org.dateline.ingest.codec.input.Source;
import org.dateline.ingest.feed.FeedDocument;

/** Feeds of any kind, each entry an item. */
public final class FeedCodec implements Codec {
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
