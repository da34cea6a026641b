package org.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/** The feed that an entry was taken over from. */
public record FeedSource(
        @Nullable String title,
        @Nullable String link,
        @Nullable String id) {}
