package org.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A link of a feed or an entry, made absolute where the base is known.
 *
 * @param rel {@code alternate}, {@code self}, {@code hub}, {@code enclosure}, {@code related}, {@code via}, ...
 * @param type media type as declared
 * @param length bytes as declared
 */
public record FeedLink(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable String language,
        @Nullable Long length) {}
