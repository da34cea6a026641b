package org.dateline.ingest.feed;

import java.util.List;
import org.dateline.ingest.dates.SourceDate;
import org.jspecify.annotations.Nullable;

/**
 * A feed. More components than a record ought to have, as {@link FeedEntry}.
 *
 * @param version {@code rss090}, {@code rss091}, {@code rss092}, {@code rss093}, {@code rss094}, {@code rss10},
 *     {@code rss20}, {@code rss}, {@code atom03}, {@code atom10}, {@code atom}, {@code cdf}, {@code json1} or
 *     {@code json11}
 * @param link the site's address, absolute where the base is known, or {@code null}
 * @param id the feed's identifier, or {@code null}
 * @param language as given, or {@code null}
 * @param image address of a picture or logo, or {@code null}
 * @param entries in the order of the document
 * @param warnings what was cut or could not be understood, a sentence each
 */
public record Feed(
        String version,
        @Nullable FeedText title,
        @Nullable String link,
        @Nullable String id,
        @Nullable String language,
        @Nullable SourceDate updated,
        @Nullable SourceDate published,
        @Nullable FeedText description,
        List<FeedPerson> authors,
        @Nullable String rights,
        @Nullable String image,
        List<FeedLink> links,
        FeedPolling polling,
        List<FeedEntry> entries,
        List<String> warnings) {
    public Feed {
        authors = List.copyOf(authors);
        links = List.copyOf(links);
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
