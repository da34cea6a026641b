package org.dateline.ingest.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.codec.syndication.FeedArticles;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedEntry;
import org.dateline.ingest.feed.FeedPolling;
import org.dateline.ingest.feeds.poll.FeedReading.Page;
import org.dateline.ingest.fetch.FetchOutcome;
import org.dateline.ingest.fetch.FetchOutcome.Kind;
import org.dateline.ingest.fetch.FetchOutcome.Validators;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.WebAddress;
import org.dateline.ingest.format.ParseOutcome;

/**
 * What would become of a feed if it were polled; nothing is published or remembered.
 *
 * @param problem why it cannot be polled, in a sentence; else empty
 * @param facts what it and its server say, each in a few words
 * @param entries as articles or refusals, in the feed's order
 */
public record FeedTrial(String problem, List<String> facts, List<ParseOutcome> entries) {
    public FeedTrial {
        facts = List.copyOf(facts);
        entries = List.copyOf(entries);
    }

    /**
     * Fetches a feed once.
     *
     * @throws IllegalArgumentException when it is no address, naming the rule
     */
    public static FeedTrial of(String written, FetchSettings settings) {
        URI address = WebAddress.of(written);
        try (Fetcher fetcher = new Fetcher(settings, Clock.systemUTC())) {
            FetchOutcome answer = fetcher.fetch(address, Validators.NONE, FeedPoll.ACCEPT);
            if (answer.kind() != Kind.FETCHED) {
                return new FeedTrial(answer.message(), List.of(), List.of());
            }
            Page page = FeedReading.read(answer);
            Feed feed = page.feed();
            return feed == null
                    ? new FeedTrial(page.complaint(), List.of(), List.of())
                    : new FeedTrial("", facts(answer, feed), articles(feed, address.toString()));
        }
    }

    private static List<ParseOutcome> articles(Feed feed, String address) {
        List<ParseOutcome> articles = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            articles.add(FeedArticles.of(feed, entry, address));
        }
        return articles;
    }

    private static List<String> facts(FetchOutcome answer, Feed feed) {
        List<String> facts = new ArrayList<>();
        facts.add((feed.title() == null ? "without a title" : feed.title().plain()) + ", " + feed.version());
        facts.add(feed.entries().size() + " entries, " + answer.body().bytes().length + " bytes");
        if (answer.moved() != null) {
            facts.add("has moved for good to " + answer.moved());
        } else if (answer.requests() > 1) {
            facts.add("redirects for now to " + answer.from());
        }
        Validators known = answer.validators();
        facts.add(
                known.etag() == null && known.lastModified() == null
                        ? "cannot say whether it has changed: no ETag, no Last-Modified"
                        : "says whether it has changed, by " + (known.etag() == null ? "Last-Modified" : "ETag"));
        if (answer.freshFor() != null) {
            facts.add("to be kept for " + answer.freshFor().toMinutes() + " min, says its server");
        }
        FeedPolling polling = feed.polling();
        if (polling.ttl() != null) {
            facts.add("to be kept for " + polling.ttl().toMinutes() + " min, says the feed");
        }
        if (!polling.skipHours().isEmpty() || !polling.skipDays().isEmpty()) {
            facts.add("not in the hours " + polling.skipHours() + " and on the days "
                    + polling.skipDays().toString().toLowerCase(Locale.ROOT) + " (GMT), says the feed");
        }
        facts.addAll(feed.warnings());
        return facts;
    }
}
