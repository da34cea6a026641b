package org.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * A category, keyword or subject.
 *
 * @param scheme whose term it is, or {@code null}
 * @param label the term in words, or {@code null} where the term is the words
 */
public record FeedCategory(
        String term, @Nullable String scheme, @Nullable String label) {}
