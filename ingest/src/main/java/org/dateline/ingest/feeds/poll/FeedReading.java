package org.dateline.ingest.feeds.poll;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.ingest.codec.input.Described;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedDocument;
import org.dateline.ingest.fetch.FetchOutcome;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads what was fetched as a feed. */
final class FeedReading {
    private static final Pattern PAGE = Pattern.compile("(?is)\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html)\\b.*");
    private static final int LOOKED_AT = 1024;
    private static final int MOST_NAMED = 3;

    private FeedReading() {}

    /**
     * A feed, or why it is none.
     *
     * @param feed or {@code null}
     * @param complaint a sentence for whoever reads the list of feeds; empty where nothing is wrong
     */
    record Page(@Nullable Feed feed, String complaint) {
        static final Page NONE = new Page(null, "");
    }

    static Page read(FetchOutcome answer) {
        byte[] bytes = answer.body().bytes();
        String address = answer.from().toString();
        if (bytes.length == 0) {
            return new Page(null, "the answer is empty: must be a feed");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (PAGE.matcher(start).matches()) {
            return new Page(null, "it is a web page: must be a feed" + named(bytes, address));
        }
        String charset = Described.NOTHING.withContentType(answer.contentType()).charsetOfType();
        return FeedDocument.read(bytes, charset, address)
                .fold(feed -> new Page(feed, ""), refused -> new Page(null, "it is no feed: " + refused.message()));
    }

    /** The feeds that a page names. */
    private static String named(byte[] bytes, String address) {
        List<String> feeds = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), address)
                .select("link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|feed\\+json|rdf)][href]")
                .stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> !link.isEmpty())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds);
    }
}
