package org.dateline.ingest.feed;

import java.util.List;
import org.dateline.ingest.dates.SourceDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. More components than a record ought to have: they are what feeds say, and nothing is grouped that
 * feeds do not group.
 *
 * @param id guid or id as given, or {@code null}
 * @param permalink whether the id is the article's address too ({@code guid} without {@code isPermaLink="false"})
 * @param link the article's address, absolute where the base is known, or {@code null}
 * @param links all links, the enclosures and media among them
 * @param contents full texts, the best first (HTML before plain text)
 * @param language of the entry, else of the feed, as given, or {@code null}
 * @param comments address of the page of comments, or {@code null}
 */
public record FeedEntry(
        @Nullable String id,
        boolean permalink,
        @Nullable String link,
        List<FeedLink> links,
        @Nullable FeedText title,
        @Nullable FeedText summary,
        List<FeedText> contents,
        List<FeedPerson> authors,
        List<FeedPerson> contributors,
        @Nullable SourceDate published,
        @Nullable SourceDate updated,
        @Nullable SourceDate created,
        List<FeedCategory> categories,
        @Nullable FeedSource source,
        @Nullable String language,
        @Nullable String comments,
        @Nullable String rights) {
    public FeedEntry {
        links = List.copyOf(links);
        contents = List.copyOf(contents);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        categories = List.copyOf(categories);
    }

    /** The links that are files to go with the entry: enclosures and media. */
    public List<FeedLink> enclosures() {
        return links.stream().filter(link -> link.rel().equals("enclosure")).toList();
    }

    /** The full text, or the summary where that is all there is. */
    public @Nullable FeedText body() {
        return contents.isEmpty() ? summary : contents.get(0);
    }
}
