package org.dateline.ingest.feeds.state;

import java.time.Instant;

/**
 * A feed that somebody wants to be polled.
 *
 * @param address as it was given, in the form of {@link org.dateline.ingest.fetch.WebAddress}: its identity, wherever it
 *     redirects to later
 * @param from {@link #BY_FILE} where the feeds file names it, else {@link #BY_HAND}
 * @param fullText whether an entry's text is that of its page
 * @param since when it was wanted last: a feed that had ended is tried again then
 */
public record Subscription(String address, String from, boolean fullText, Instant since) {
    public static final String BY_FILE = "file";
    public static final String BY_HAND = "hand";
}
