package org.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads small feeds of tests. */
final class Feeds {
    static final String URL = "http://news.example/feeds/all.xml";

    private Feeds() {}

    static Feed read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static Feed read(byte[] bytes, @Nullable String charset) {
        return FeedDocument.read(bytes, charset, URL).fold(feed -> feed, refused -> {
            throw new AssertionError(refused);
        });
    }

    static FeedEntry rssItem(String inside) {
        return read("<rss version='2.0'><channel><item>" + inside + "</item></channel></rss>")
                .entries()
                .get(0);
    }

    static FeedEntry atomEntry(String inside) {
        return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inside + "</entry></feed>")
                .entries()
                .get(0);
    }

    static String value(@Nullable FeedText text) {
        return text == null ? "" : text.value();
    }
}
