/**
 * Polls feeds and publishes what is new in them. Which feeds, and what is known of each, stands on {@code news.feeds};
 * instances share the feeds by its partitions. Start at {@link Feeds}.
 */
@NullMarked
package org.dateline.ingest.feeds;

import org.jspecify.annotations.NullMarked;
